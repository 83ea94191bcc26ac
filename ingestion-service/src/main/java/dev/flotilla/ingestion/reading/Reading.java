package dev.flotilla.ingestion.reading;

import java.util.List;

import dev.flotilla.common.errors.ErrorCode;
import dev.flotilla.common.errors.FieldProblem;

/**
 * What reading a client's bytes came to.
 */
public sealed interface Reading<T> {

    record Readable<T>(T event) implements Reading<T> {
    }

    record Unreadable<T>(ErrorCode code, String problem, List<FieldProblem> fields) implements Reading<T> {

        public Unreadable {
            fields = List.copyOf(fields);
        }

    }

}
