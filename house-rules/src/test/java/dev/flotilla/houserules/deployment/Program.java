package dev.flotilla.houserules.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program that answers soon and then ends.
 */
record Program(List<String> command) {

    /**
     * Runs it to its end.
     * @param remedy what to do where it fails
     * @return what it printed
     */
    String run(String remedy) {
        Process process = start();
        try {
            // One pipe, read to its end before waiting: what is long would fill it, and
            // what fails has said why.
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed: " + said.strip() + "\n" + remedy);
            }
            return said;
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while it ran: " + command, e);
        }
        finally {
            process.destroyForcibly();
        }
    }

    private Process start() {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
