package dev.flotilla.houserules.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Compose, Kubernetes and the Dockerfile mean the same images.
 */
record Images(ComposeFile compose, ImageRecipe recipe) {

    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        for (Map.Entry<String, Node> service : compose.node().at("services").fields().entrySet()) {
            Node build = service.getValue().at("build");
            Node image = service.getValue().at("image");
            if (build.present() && !name(ComposeFile.filled(image.text())).equals("flotilla/" + service.getKey())) {
                complaints.add("docker-compose.yml: " + image.path() + " '" + image.text()
                        + "' is built here and has to be " + "flotilla/" + service.getKey());
            }
            build.at("args")
                .fields()
                .values()
                .stream()
                .filter(argument -> recipe.arguments().stream().noneMatch(name -> argument.path().endsWith("." + name)))
                .forEach(argument -> complaints.add("docker-compose.yml: " + argument.path()
                        + " is no ARG of the Dockerfile: " + recipe.arguments()));
            Node module = build.at("args", "SERVICE");
            if (module.present() && !module.text().equals(service.getKey())) {
                complaints.add("docker-compose.yml: " + module.path() + " builds '" + module.text()
                        + "', which is not this service");
            }
            if (module.present() && !compose.services().contains(module.text())) {
                complaints.add("docker-compose.yml: " + module.path() + " '" + module.text()
                        + "' is none of the modules " + compose.services());
            }
            Node target = build.at("target");
            if (target.present() && !recipe.stages().contains(target.text())) {
                complaints.add("docker-compose.yml: " + target.path() + " '" + target.text()
                        + "' is none of the stages " + recipe.stages());
            }
        }
        return complaints;
    }

    List<String> complaints(Deployed deployed) {
        List<String> complaints = new ArrayList<>();
        Set<String> here = compose.node()
            .at("services")
            .fields()
            .values()
            .stream()
            .map(service -> ComposeFile.filled(service.at("image").text()))
            .collect(Collectors.toCollection(TreeSet::new));
        Set<String> names = here.stream().map(Images::name).collect(Collectors.toSet());
        for (Pod pod : deployed.pods()) {
            for (Node container : pod.containers()) {
                Node image = container.at("image");
                boolean own = pod.isMember() || image.text().contains("flotilla/");
                boolean known = own ? names.contains(name(image.text())) : here.contains(image.text());
                if (!known || (own && !name(image.text()).equals("flotilla/" + pod.owner().name()))) {
                    complaints.add(pod.owner().place() + ": " + image.path() + " '" + image.text()
                            + "' is not what compose has: " + here);
                }
            }
        }
        return complaints;
    }

    /**
     * Whoever renames images for a registry of their own has to rename all of the
     * fleet's, and none that is not there: kustomize is silent about both.
     */
    static List<String> renamingComplaints(Kustomization overlay, Deployed base) {
        Set<String> images = base.members()
            .stream()
            .flatMap(pod -> pod.containers().stream())
            .map(container -> name(container.at("image").text()))
            .collect(Collectors.toCollection(TreeSet::new));
        Set<String> renamed = overlay.node()
            .at("images")
            .items()
            .stream()
            .map(one -> one.at("name").text())
            .collect(Collectors.toCollection(TreeSet::new));
        return renamed.isEmpty() || renamed.equals(images) ? List.of() : List.of("k8s/" + overlay.name()
                + "/kustomization.yaml: images renames " + renamed + ", the fleet has " + images);
    }

    /** Without a registry before it and a tag behind it. */
    private static String name(String image) {
        String path = image.replaceFirst(":[^/:]*$", "");
        return path.contains("/flotilla/") ? path.substring(path.lastIndexOf("/flotilla/") + 1) : path;
    }

}
