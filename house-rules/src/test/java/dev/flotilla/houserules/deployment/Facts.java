package dev.flotilla.houserules.deployment;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.boot.convert.DurationStyle;

/**
 * What the checkout says, as the checks want it.
 */
final class Facts {

    private static final EnvironmentNames NAMES = EnvironmentNames.ofTheServices();

    private Facts() {
    }

    static Node defaults() {
        return Checkout.yaml("common/src/main/resources/fleet-defaults.yaml");
    }

    static ComposeFile compose() {
        return ComposeFile.here();
    }

    static Stream<Kustomization> kustomizations() {
        return Kustomization.in(Checkout.ROOT.resolve("k8s")).stream();
    }

    static Map<String, Integer> httpPorts() {
        return ServiceSource.all().stream().collect(Collectors.toMap(ServiceSource::name, ServiceSource::port));
    }

    static Ports ports() {
        return new Ports(httpPorts(), ImageRecipe.here().managementPort(), Actuator.paths(defaults()));
    }

    static EnvironmentNames names() {
        return NAMES;
    }

    static Lifetimes lifetimes() {
        return new Lifetimes(compose().defaults(), secondsToEnd());
    }

    static int secondsToEnd() {
        String timeout = defaults().at("spring", "lifecycle", "timeout-per-shutdown-phase").text();
        return (int) DurationStyle.detectAndParse(timeout).toSeconds();
    }

    static LagScaling scaling() {
        return new LagScaling(ServiceSource.all()
            .stream()
            .filter(source -> !source.groups().isEmpty())
            .collect(Collectors.toMap(ServiceSource::name, LagScaling.Consumer::of)), partitions());
    }

    static StrimziTopics topics() {
        return new StrimziTopics(defaults().at("flotilla", "topics", "declared").items(), partitions());
    }

    static int partitions() {
        return Settings.defaultOf("common", "flotilla.topics.partitions")
            .map(Double::valueOf)
            .map(Double::intValue)
            .orElseThrow(() -> new IllegalStateException("common says no default for flotilla.topics.partitions"));
    }

}
