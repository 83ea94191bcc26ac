/**
 * What can go wrong, named once: the codes that clients, logs and dashboards share.
 */
@NullMarked
package dev.flotilla.common.errors;

import org.jspecify.annotations.NullMarked;
