package dev.flotilla.sql.cases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

    static String resource(String path) {
        try (InputStream in = Objects.requireNonNull(CaseFiles.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
