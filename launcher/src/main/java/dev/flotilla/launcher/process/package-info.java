/**
 * Operating system processes that outlive the command which started them.
 */
@NullMarked
package dev.flotilla.launcher.process;

import org.jspecify.annotations.NullMarked;
