package dev.flotilla.houserules.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which names in its environment a service reads, and which settings it has.
 *
 * @param names as they are
 * @param prefixes of settings that are maps or lists, whose keys are anybody's
 */
record Settings(Set<String> names, Set<String> prefixes) {

    private static final String METADATA = "META-INF/spring-configuration-metadata.json";

    private static final List<Node> OF_LIBRARIES = ofLibraries();

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)[:}]");

    private static final Pattern ASKED_IN_CODE = Pattern
        .compile("(?:getProperty|containsProperty|getenv)\\(\\s*\"([A-Z][A-Z0-9_]*)\"");

    private static final Pattern IN_IMAGE = Pattern.compile("\\$([A-Z][A-Z0-9_]*)|(?:ENV|^ +)\\s*([A-Z][A-Z0-9_]*)=",
            Pattern.MULTILINE);

    static Settings of(String service) {
        Set<String> names = new HashSet<>();
        Set<String> prefixes = new HashSet<>();
        for (String module : List.of("common", "delivery", service)) {
            Path main = Checkout.ROOT.resolve(Path.of(module, "src", "main"));
            Checkout.files(main.resolve("resources")).forEach(file -> collect(PLACEHOLDER, Checkout.text(file), names));
            Checkout.files(main.resolve("java")).forEach(file -> collect(ASKED_IN_CODE, Checkout.text(file), names));
            metadata(module).ifPresent(metadata -> add(metadata, names, prefixes));
        }
        OF_LIBRARIES.forEach(metadata -> add(metadata, names, prefixes));
        collect(IN_IMAGE, Checkout.text("Dockerfile"), names);
        return new Settings(names, prefixes);
    }

    boolean read(String name) {
        return names.contains(name) || prefixes.stream().anyMatch(prefix -> name.startsWith(prefix + "_"));
    }

    /**
     * What a setting is where nobody says otherwise.
     */
    static Optional<String> defaultOf(String module, String property) {
        return metadata(module).stream()
            .flatMap(metadata -> metadata.at("properties").items().stream())
            .filter(one -> one.at("name").text().equals(property))
            .map(one -> one.at("defaultValue").text())
            .filter(value -> !value.isEmpty())
            .findFirst();
    }

    private static void collect(Pattern pattern, String text, Set<String> names) {
        pattern.matcher(text)
            .results()
            .flatMap(match -> Stream.iterate(1, group -> group <= match.groupCount(), group -> group + 1)
                .flatMap(group -> Stream.ofNullable(match.group(group))))
            .forEach(names::add);
    }

    private static void add(Node metadata, Set<String> names, Set<String> prefixes) {
        for (Node property : metadata.at("properties").items()) {
            // As Spring's relaxed binding has it.
            String name = property.at("name").text().replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
            names.add(name);
            if (property.at("type").text().matches("java\\.util\\.(Map|List|Set|Properties).*")) {
                prefixes.add(name);
            }
        }
    }

    /**
     * None where a module has no settings of its own, or an empty file.
     */
    private static Optional<Node> metadata(String module) {
        Path file = Checkout.ROOT.resolve(Path.of(module, "target", "classes")).resolve(METADATA);
        return Files.isRegularFile(file) ? Optional.of(Node.ofJson(Checkout.text(file))) : Optional.empty();
    }

    private static List<Node> ofLibraries() {
        List<Node> all = new ArrayList<>();
        try {
            for (URL url : Collections.list(Settings.class.getClassLoader().getResources(METADATA))) {
                try (InputStream in = url.openStream()) {
                    all.add(Node.ofJson(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
                }
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

}
