package dev.flotilla.testkit.promises;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What cannot be processed is in the dead-letter topic, once, with its bytes.
 */
final class PoisonIsParkedOnce implements Promise {

    @Override
    public void check(Sent sent, Delivered delivered) {
        assertThat(delivered.deadLetters()).as("dead letters").containsExactlyInAnyOrderElementsOf(sent.poison());
    }

}
