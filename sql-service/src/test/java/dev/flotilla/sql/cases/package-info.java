/**
 * The language by example: files of cases under {@code resources/cases}, run through the
 * compiler and Kafka Streams' test driver.
 */
@NullMarked
package dev.flotilla.sql.cases;

import org.jspecify.annotations.NullMarked;
