package dev.flotilla.ingestion.intake;

/**
 * One line of a batch, counted from 1 as an editor does.
 */
sealed interface Line {

    long number();

    @SuppressWarnings("ArrayRecordComponent") // Read once and never compared.
    record Text(long number, byte[] bytes) implements Line {
    }

    record TooLong(long number) implements Line {
    }

    /** Nothing but white space: counted, and not answered. */
    record Blank(long number) implements Line {
    }

}
