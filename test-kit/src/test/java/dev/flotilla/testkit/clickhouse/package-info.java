/**
 * Both ClickHouses are what the tests of a store take them for.
 */
@NullMarked
package dev.flotilla.testkit.clickhouse;

import org.jspecify.annotations.NullMarked;
