package dev.flotilla.launcher.console;

import java.io.PrintWriter;

/**
 * Where lines for a person go; each is visible at once, also through a pipe.
 */
public final class Console {

    private final PrintWriter out;

    public Console(PrintWriter out) {
        this.out = out;
    }

    /** One line; whole even when several members report at once. */
    public synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

}
