package dev.flotilla.storage.proof;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CustomerRangeTest {

    @Test
    void shouldHaveNoEndWhenPrefixIsEmpty() {
        assertThat(CustomerRange.startingWith("")).isEqualTo(new CustomerRange("", null));
    }

    @Test
    void shouldEndBeforeNextPrefixWhenGiven() {
        assertThat(CustomerRange.startingWith("run-7")).isEqualTo(new CustomerRange("run-7", "run-8"));
        assertThat(CustomerRange.startingWith("zz")).isEqualTo(new CustomerRange("zz", "z{"));
    }

}
