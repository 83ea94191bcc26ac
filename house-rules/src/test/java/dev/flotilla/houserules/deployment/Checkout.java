package dev.flotilla.houserules.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files as they are here.
 */
final class Checkout {

    static final Path ROOT = Path.of("..");

    private Checkout() {
    }

    static String text(String path) {
        return text(ROOT.resolve(path));
    }

    static String text(Path path) {
        try {
            return Files.readString(path);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Node yaml(String path) {
        return Node.of(text(path));
    }

    /**
     * Those below a directory of the checkout, none where it does not exist.
     */
    static List<Path> files(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> services() {
        return Pattern.compile("<module>(.+-service)</module>")
            .matcher(text("pom.xml"))
            .results()
            .map(match -> match.group(1))
            .toList();
    }

}
