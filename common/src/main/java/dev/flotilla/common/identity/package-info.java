/**
 * One name by which a person can join a client id, a metric, a log line and a heartbeat.
 */
@NullMarked
package dev.flotilla.common.identity;

import org.jspecify.annotations.NullMarked;
