package dev.flotilla.databridge.routes;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Ends the start: a bridge that follows half of its routes would look healthy.
 */
public final class InvalidRoutesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidRoutesException(List<?> problems) {
        super(problems.stream().map(problem -> "\n  - " + problem).collect(Collectors.joining()));
    }

}
