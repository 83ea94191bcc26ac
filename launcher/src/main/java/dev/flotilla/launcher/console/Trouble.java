package dev.flotilla.launcher.console;

import org.jspecify.annotations.Nullable;

/**
 * What a person has to know and can do something about: what is wrong, and the way out.
 */
public final class Trouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String wayOut;

    public Trouble(String problem, String wayOut) {
        this(problem, wayOut, null);
    }

    public Trouble(String problem, String wayOut, @Nullable Throwable cause) {
        super(problem, cause);
        this.wayOut = wayOut;
    }

    public String wayOut() {
        return wayOut;
    }

}
