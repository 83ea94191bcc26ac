/**
 * Binding settings as Spring Boot does, for the tests of each properties record.
 */
@NullMarked
package dev.flotilla.testkit.properties;

import org.jspecify.annotations.NullMarked;
