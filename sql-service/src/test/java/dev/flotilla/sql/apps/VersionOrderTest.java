package dev.flotilla.sql.apps;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class VersionOrderTest {

    @ParameterizedTest
    @CsvSource({ "1.9, 1.10", "1, 1.1", "1.0.9, 1.1", "0.9, 1", "2, 10", "1.0, 1.0.1", "1.2, 1.beta",
            "99999999999999999998, 99999999999999999999" })
    void shouldBeOlderWhenItsNumbersAreSmaller(String older, String newer) {
        assertThat(VersionOrder.isOlder(older, newer)).isTrue();
        assertThat(VersionOrder.isOlder(newer, older)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({ "1.0, 1", "1.0, 1.0.0", ", 1", "1,", "," })
    void shouldBeOlderInNeitherWayWhenTheyAreEqualOrOneIsMissing(String one, String other) {
        assertThat(VersionOrder.isOlder(one, other)).isFalse();
        assertThat(VersionOrder.isOlder(other, one)).isFalse();
    }

}
