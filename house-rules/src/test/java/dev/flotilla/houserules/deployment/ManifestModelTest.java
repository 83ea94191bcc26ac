package dev.flotilla.houserules.deployment;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every manifest is one that Kubernetes and the operators understand.
 */
class ManifestModelTest {

    @Test
    void shouldBeUnderstoodWhenApplied() {
        List<String> complaints = Rendered.all()
            .values()
            .stream()
            .flatMap(deployed -> complaints(deployed).stream())
            .toList();

        assertThat(complaints).isEmpty();
    }

    static List<String> complaints(Deployed deployed) {
        return deployed.manifests()
            .stream()
            .flatMap(manifest -> (KubernetesModel.knows(manifest) ? KubernetesModel.complaints(manifest)
                    : OperatorModel.complaints(manifest))
                .stream())
            .toList();
    }

}
