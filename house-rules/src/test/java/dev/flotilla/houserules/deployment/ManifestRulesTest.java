package dev.flotilla.houserules.deployment;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is deployed to Kubernetes and by compose agrees with itself, with each other and
 * with the services.
 */
class ManifestRulesTest {

    @Test
    void shouldSelectWhatIsThere() {
        assertThat(everywhere(Selectors::complaints)).isEmpty();
    }

    @Test
    void shouldUsePortsAndPathsThatServicesHave() {
        assertThat(everywhere(Facts.ports()::complaints)).isEmpty();
    }

    @Test
    void shouldSetOnlyEnvironmentNamesThatServicesRead() {
        assertThat(everywhere(Facts.names()::complaints)).isEmpty();
        assertThat(Facts.names().complaints(Facts.compose())).isEmpty();
    }

    @Test
    void shouldUseTheSameImagesEverywhere() {
        Images images = new Images(Facts.compose(), ImageRecipe.here());

        assertThat(images.complaints()).isEmpty();
        assertThat(everywhere(images::complaints)).isEmpty();
        assertThat(Facts.kustomizations()
            .flatMap(one -> Images.renamingComplaints(one, Rendered.of("base")).stream())
            .toList()).isEmpty();
    }

    @Test
    void shouldGiveMembersTheirMemoryAndTheirTimeToEnd() {
        assertThat(everywhere(Facts.lifetimes()::complaints)).isEmpty();
    }

    @Test
    void shouldDeployEveryService() {
        assertThat(everywhere(new FleetMembers(Checkout.services())::complaints)).isEmpty();
    }

    @Test
    void shouldScaleByTheGroupsAndTopicsOfTheService() {
        assertThat(everywhere(Facts.scaling()::complaints)).isEmpty();
    }

    @Test
    void shouldTellStrimziTheTopicsOfTheFleet() {
        assertThat(everywhere(Facts.topics()::complaints)).isEmpty();
    }

    @Test
    void shouldKeepSecretsOutOfGit() {
        List<String> complaints = Stream
            .concat(Checkout.files(Checkout.ROOT.resolve("k8s"))
                .stream()
                .filter(file -> file.toString().endsWith(".yaml"))
                .flatMap(file -> GitSecrets.complaints(file.toString(), Checkout.text(file)).stream()),
                    Facts.kustomizations()
                        .flatMap(one -> GitSecrets.complaints(one, GitSecrets.ignoredIn(one.directory())).stream()))
            .toList();

        assertThat(complaints).isEmpty();
    }

    @Test
    void shouldTakeEveryComponentIntoAnOverlay() {
        var taken = Facts.kustomizations()
            .filter(one -> !one.isComponent())
            .flatMap(Kustomization::takes)
            .collect(Collectors.toSet());

        assertThat(Facts.kustomizations().filter(one -> !taken.contains(one.directory().normalize())).toList())
            .as("components that no overlay takes in, so that nothing renders them")
            .isEmpty();
    }

    private static List<String> everywhere(Function<Deployed, List<String>> complaints) {
        return Rendered.overlays().stream().flatMap(overlay -> complaints.apply(overlay).stream()).toList();
    }

}
