package dev.flotilla.delivery.lanes;

import java.util.Optional;

/**
 * Where a partition began when it was read first. As long as nothing is stored, only its
 * lane knows.
 */
final class Beginning {

    private long first = -1;

    /** What there is to tell if it is read again from a later offset. */
    Optional<String> missingBefore(long offset) {
        long before = first;
        first = offset;
        if (before < 0 || offset <= before) {
            return Optional.empty();
        }
        return Optional.of("read again from " + offset + " instead of " + before + ", before which nothing is"
                + " stored: what lies between has gone from Kafka in the meantime");
    }

}
