package dev.flotilla.houserules.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where what is checked here is.
 */
final class Monitoring {

    static final Path FILES = Path.of("..", "monitoring");

    static final Path REMEDIES = Path.of("..", "docs", "alerts.md");

    static final Path HUB_RULES = Path.of("..", "hub-service", "src", "main", "java", "dev", "flotilla", "hub",
            "alerts", "RuleName.java");

    private Monitoring() {
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
