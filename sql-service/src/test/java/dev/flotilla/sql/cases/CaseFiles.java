package dev.flotilla.sql.cases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.yaml.snakeyaml.Yaml;

/** Where cases lie. */
final class CaseFiles {

    private CaseFiles() {
    }

    static List<Map<String, Object>> read(String path) {
        return new Yaml().load(resource("/cases/" + path));
    }

    /** A resource, or, where it does not begin with a slash, a file that is shipped. */
    static String application(String path) {
        if (path.startsWith("/")) {
            return resource(path);
        }
        try {
            return Files.readString(Path.of(path));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static String resource(String path) {
        try (InputStream in = Objects.requireNonNull(CaseFiles.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
