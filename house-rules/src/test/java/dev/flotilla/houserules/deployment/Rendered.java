package dev.flotilla.houserules.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Everything below {@code k8s/} that can be applied, rendered once for all tests, of a
 * copy that has the secrets which a checkout has not.
 */
final class Rendered {

    private static final Path COPY = Path.of("target", "manifests");

    private static final Map<String, Deployed> ALL = render();

    private Rendered() {
    }

    /**
     * By directory, as {@code overlays/local}.
     */
    static Map<String, Deployed> all() {
        return ALL;
    }

    static Deployed of(String directory) {
        Deployed deployed = ALL.get(directory);
        if (deployed == null) {
            throw new IllegalArgumentException("k8s/" + directory + " is not one of " + ALL.keySet());
        }
        return deployed;
    }

    /**
     * What clusters are given: each with the client that proves it.
     */
    static List<Deployed> overlays() {
        return ALL.entrySet()
            .stream()
            .filter(entry -> entry.getKey().startsWith("overlays/"))
            .map(entry -> entry.getValue().with(of("prove")))
            .toList();
    }

    private static Map<String, Deployed> render() {
        copy("k8s");
        copy("monitoring");
        copy("apps");
        Checkout.files(COPY)
            .stream()
            .filter(file -> file.endsWith("make-secrets"))
            .forEach(script -> new Program(List.of("bash", script.toString()))
                .run("It has to work on a fresh checkout."));
        Kustomize kustomize = Kustomize.installed();
        return Kustomization.in(COPY.resolve("k8s"))
            .stream()
            .filter(one -> !one.isComponent())
            .collect(Collectors.toMap(Kustomization::name,
                    one -> Deployed.of("k8s/" + one.name(), kustomize.render(one.directory())), (one, other) -> one,
                    LinkedHashMap::new));
    }

    private static void copy(String name) {
        Path source = Checkout.ROOT.resolve(name);
        try {
            for (Path old : Checkout.files(COPY.resolve(name))) {
                Files.delete(old);
            }
            for (Path file : Checkout.files(source)) {
                // Somebody's own: a fresh checkout has none.
                if (!file.endsWith("secrets.env")) {
                    Path target = COPY.resolve(name).resolve(source.relativize(file));
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
