package dev.flotilla.testkit.promises;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * However often it was retried, replayed or killed.
 */
final class NothingIsDeliveredTwice implements Promise {

    @Override
    public void check(Sent sent, Delivered delivered) {
        assertThat(delivered.orders()).as("orders delivered twice").doesNotHaveDuplicates();
    }

}
