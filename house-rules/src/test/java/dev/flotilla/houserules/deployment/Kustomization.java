package dev.flotilla.houserules.deployment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A directory that kustomize renders, or takes into others.
 */
record Kustomization(Path root, Path directory, Node node) {

    private static final String FILE = "kustomization.yaml";

    static List<Kustomization> in(Path root) {
        return Checkout.files(root)
            .stream()
            .filter(file -> file.endsWith(FILE))
            .map(file -> new Kustomization(root, file.resolveSibling(""), Node.of(Checkout.text(file))))
            .toList();
    }

    String name() {
        return root.relativize(directory).toString();
    }

    boolean isComponent() {
        return node.at("kind").text().equals("Component");
    }

    /**
     * The directories that it takes in, itself and all below them.
     */
    Stream<Path> takes() {
        return Stream.concat(Stream.of(directory.normalize()),
                Stream.of("resources", "components")
                    .flatMap(list -> node.at(list).texts().stream())
                    .map(entry -> directory.resolve(entry).normalize())
                    .filter(Files::isDirectory)
                    .flatMap(taken -> at(taken).stream().flatMap(Kustomization::takes)));
    }

    private Optional<Kustomization> at(Path taken) {
        Path file = taken.resolve(FILE);
        return Files.isRegularFile(file) ? Optional.of(new Kustomization(root, taken, Node.of(Checkout.text(file))))
                : Optional.empty();
    }

}
