/**
 * One class per command of ./flotilla.
 */
@NullMarked
package dev.flotilla.launcher.commands;

import org.jspecify.annotations.NullMarked;
