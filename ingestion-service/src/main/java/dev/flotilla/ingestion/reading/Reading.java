package dev.flotilla.ingestion.reading;

import java.util.List;

import dev.flotilla.common.errors.ErrorCode;
import dev.flotilla.common.errors.FieldProblem;

/**
 * What reading a client's bytes came to.
 */
public sealed interface Reading<T> {

    record Valid<T>(T event) implements Reading<T> {
    }

    record Invalid<T>(ErrorCode code, String problem, List<FieldProblem> fields) implements Reading<T> {

        public Invalid {
            fields = List.copyOf(fields);
        }

    }

}
