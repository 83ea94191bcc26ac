package dev.flotilla.houserules.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one directory renders to: what a cluster is given together.
 */
record Deployed(String origin, List<Manifest> manifests) {

    private static final Set<String> WORKLOADS = Set.of("Deployment", "StatefulSet", "DaemonSet", "Job");

    static Deployed of(String origin, String yaml) {
        return new Deployed(origin, Manifest.all(origin, yaml));
    }

    /**
     * With a client beside it, for arrows that begin there.
     */
    Deployed with(Deployed client) {
        List<Manifest> both = new ArrayList<>(manifests);
        client.manifests.stream().filter(one -> !manifests.contains(one)).forEach(both::add);
        return new Deployed(origin, both);
    }

    /**
     * With one of them written anew.
     */
    Deployed replacing(Manifest old, Node by) {
        return new Deployed(origin,
                manifests.stream().map(one -> one.equals(old) ? new Manifest(origin, by) : one).toList());
    }

    List<Manifest> of(String kind) {
        return manifests.stream().filter(manifest -> manifest.kind().equals(kind)).toList();
    }

    Optional<Manifest> find(String kind, String namespace, String name) {
        return of(kind).stream()
            .filter(one -> one.namespace().equals(namespace) && one.name().equals(name))
            .findFirst();
    }

    List<Pod> pods() {
        return manifests.stream().filter(manifest -> WORKLOADS.contains(manifest.kind())).map(Pod::new).toList();
    }

    List<Pod> members() {
        return pods().stream().filter(Pod::isMember).toList();
    }

}
