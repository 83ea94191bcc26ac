/**
 * The ClickHouse store against an old server and today's engine.
 */
@NullMarked
package dev.flotilla.databridge.clickhouse;

import org.jspecify.annotations.NullMarked;
