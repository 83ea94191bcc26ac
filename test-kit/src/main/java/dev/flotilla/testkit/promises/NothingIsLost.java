package dev.flotilla.testkit.promises;

import java.util.HashSet;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was acknowledged is there, and nothing that was never sent.
 */
final class NothingIsLost implements Promise {

    @Override
    public void check(Sent sent, Delivered delivered) {
        Set<SentOrder> missing = new HashSet<>(sent.orders());
        delivered.orders().forEach(missing::remove);
        assertThat(missing).as("acknowledged orders that are lost").isEmpty();

        Set<SentOrder> unknown = new HashSet<>(delivered.orders());
        sent.orders().forEach(unknown::remove);
        assertThat(unknown).as("delivered orders that nobody sent").isEmpty();
    }

}
