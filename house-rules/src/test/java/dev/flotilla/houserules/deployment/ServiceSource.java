package dev.flotilla.houserules.deployment;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a service's own sources say of it.
 *
 * @param name of its module, too
 * @param settings its {@code application.yaml}
 */
record ServiceSource(String name, Node settings) {

    private static final Pattern GROUP = Pattern.compile("String GROUP = \"([^\"]+)\"");

    private static final Pattern CONSUMED = Pattern.compile("(?:topics = |GROUP, )FleetTopics\\.(\\w+)");

    private static final Pattern TOPIC = Pattern.compile("String (\\w+) = \"([^\"]+)\"");

    static ServiceSource of(String name) {
        return new ServiceSource(name, Checkout.yaml(name + "/src/main/resources/application.yaml"));
    }

    static List<ServiceSource> all() {
        return Checkout.services().stream().map(ServiceSource::of).toList();
    }

    int port() {
        return settings.at("server", "port").number();
    }

    Set<String> groups() {
        return java().flatMap(text -> GROUP.matcher(text).results())
            .map(match -> match.group(1))
            .collect(Collectors.toSet());
    }

    /**
     * By listeners in its code, and by routes in its settings.
     */
    Set<String> consumedTopics() {
        Map<String, String> topics = new HashMap<>();
        TOPIC.matcher(Checkout.text("common/src/main/java/dev/flotilla/common/topics/FleetTopics.java"))
            .results()
            .forEach(match -> topics.put(match.group(1), match.group(2)));
        Stream<String> listened = java().flatMap(text -> CONSUMED.matcher(text).results())
            .map(match -> topics.getOrDefault(match.group(1), "FleetTopics." + match.group(1)));
        Stream<String> routed = settings.everything().filter(node -> node.path().endsWith(".topic")).map(Node::text);
        return Stream.concat(listened, routed).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Consumers of one topic in one instance: what the service states itself, or else the
     * setting for all listeners.
     */
    int concurrency() {
        return Settings.defaultOf(name, "flotilla." + name.replace("-service", "") + ".concurrency")
            .map(Double::valueOf)
            .map(Double::intValue)
            .orElseGet(() -> settings.at("spring", "kafka", "listener", "concurrency").present()
                    ? settings.at("spring", "kafka", "listener", "concurrency").number() : 1);
    }

    private Stream<String> java() {
        return Checkout.files(Checkout.ROOT.resolve(Path.of(name, "src", "main", "java"))).stream().map(Checkout::text);
    }

}
