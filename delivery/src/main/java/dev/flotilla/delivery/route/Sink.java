package dev.flotilla.delivery.route;

import java.util.List;

/**
 * Takes records, but cannot keep an offset with them. The range about to be inserted is
 * recorded and fenced in Kafka before, and where the outcome of an insert is not known,
 * exactly that range is inserted again.
 */
public non-sealed interface Sink<T> extends Destination<T> {

    /**
     * Inserts all of the records or none. What is told by the range's token to have been
     * inserted before need not be inserted again; a sink that cannot tell inserts it
     * twice, and has to make one of both in its own time.
     */
    WriteOutcome insert(Range range, List<Delivered<T>> records);

}
