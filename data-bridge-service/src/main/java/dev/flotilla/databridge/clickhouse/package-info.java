/**
 * ClickHouse as the store: ranges of rows, each inserted whole and told from a repetition
 * by its token.
 */
@NullMarked
package dev.flotilla.databridge.clickhouse;

import org.jspecify.annotations.NullMarked;
