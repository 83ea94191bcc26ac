package dev.flotilla.houserules.deployment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * No secret lies in git.
 */
final class GitSecrets {

    private GitSecrets() {
    }

    /**
     * @param file one that kustomize reads, as text
     */
    static List<String> complaints(String file, String yaml) {
        List<String> complaints = new ArrayList<>();
        for (Node document : Node.documents(yaml)) {
            document.everything()
                .filter(node -> node.at("kind").text().equals("Secret"))
                .filter(node -> node.at("data").present() || node.at("stringData").present())
                .forEach(node -> complaints
                    .add(file + ": " + node.path() + " is a Secret with data: whoever deploys makes it"));
        }
        return complaints;
    }

    /**
     * What a kustomization makes Secrets of has to be named by the {@code .gitignore}
     * beside it.
     */
    static List<String> complaints(Kustomization kustomization, List<String> ignored) {
        List<String> complaints = new ArrayList<>();
        for (Node generator : kustomization.node().at("secretGenerator").items()) {
            if (generator.at("literals").present()) {
                complaints.add("k8s/" + kustomization.name() + ": " + generator.at("literals").path() + " are in git");
            }
            for (String source : List.of("envs", "files")) {
                generator.at(source)
                    .items()
                    .stream()
                    .filter(file -> !ignored.contains(file.text().replaceFirst("^.*=", "")))
                    .forEach(file -> complaints.add("k8s/" + kustomization.name() + ": " + file.path() + " '"
                            + file.text() + "' is not in the .gitignore beside it"));
            }
        }
        return complaints;
    }

    static List<String> ignoredIn(Path directory) {
        Path list = directory.resolve(".gitignore");
        return Files.isRegularFile(list) ? Checkout.text(list).lines().toList() : List.of();
    }

}
