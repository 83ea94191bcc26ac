package dev.flotilla.houserules.deployment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The program that renders, as it is installed here.
 */
record Kustomize(List<String> command) {

    private static final List<List<String>> KNOWN = List.of(List.of("kubectl", "kustomize"),
            List.of("kustomize", "build"));

    static final String REMEDY = "install kubectl 1.27 or younger (https://kubernetes.io/docs/tasks/tools/) or kustomize 5 "
            + "(https://kubectl.docs.kubernetes.io/installation/kustomize/). "
            + "Debian 12's kubernetes-client is too old.";

    static Kustomize installed() {
        return onPath(System.getenv("PATH")).orElseThrow(() -> new IllegalStateException(
                "Neither kubectl nor kustomize is on the PATH, so k8s/ is not checked: " + REMEDY));
    }

    static Optional<Kustomize> onPath(String path) {
        return KNOWN.stream()
            .filter(command -> Stream.of(path.split(":"))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, command.getFirst()))))
            .map(Kustomize::new)
            .findFirst();
    }

    String render(Path directory) {
        List<String> call = Stream.concat(command.stream(), Stream.of(directory.toString())).toList();
        return new Program(call).run("Is it too old? Then " + REMEDY);
    }

}
