/**
 * Two real ClickHouses: the old server that Debian packs, and today's engine.
 */
@NullMarked
package dev.flotilla.testkit.clickhouse;

import org.jspecify.annotations.NullMarked;
