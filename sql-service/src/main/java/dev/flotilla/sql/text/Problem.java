package dev.flotilla.sql.text;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong at a spot, and what would be right where that can be told.
 */
public record Problem(Severity severity, Spot spot, String message, @Nullable String suggestion) {

    /** An error keeps the whole application from starting. */
    public enum Severity {

        ERROR, WARNING

    }

}
