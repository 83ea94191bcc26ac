package dev.flotilla.testkit.process;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * What Java itself cannot send to a process.
 */
public final class Signals {

    private Signals() {
    }

    public static void send(long pid, String signal) {
        try {
            int status = new ProcessBuilder("kill", "-" + signal, String.valueOf(pid)).start().waitFor();
            if (status != 0) {
                throw new IllegalStateException("kill -" + signal + " of process " + pid + " answered " + status);
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

}
