package dev.flotilla.houserules.deployment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@code docker-compose.yml} and the {@code .env} beside it.
 *
 * @param services the modules that are services
 */
record ComposeFile(String text, String environment, List<String> services) {

    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{(\\w+)(:-([^}]*))?}");

    private static final Pattern PUBLISHED = Pattern.compile("\\$\\{PUBLISH_ON:-127\\.0\\.0\\.1}:(.+):(\\d+)");

    static ComposeFile here() {
        return new ComposeFile(Checkout.text("docker-compose.yml"), Checkout.text(".env"), Checkout.services());
    }

    Node node() {
        return Node.of(text);
    }

    Map<String, Node> members() {
        Map<String, Node> members = new LinkedHashMap<>(node().at("services").fields());
        members.keySet().retainAll(services);
        return members;
    }

    Map<String, String> defaults() {
        return pairs(environment);
    }

    static Map<String, String> pairs(String file) {
        return file.lines()
            .filter(line -> line.matches("\\w+=.*"))
            .collect(Collectors.toMap(line -> line.substring(0, line.indexOf('=')),
                    line -> line.substring(line.indexOf('=') + 1), (one, other) -> other, LinkedHashMap::new));
    }

    /** As compose fills it in where nobody says otherwise. */
    static String filled(String value) {
        return VARIABLE.matcher(value)
            .replaceAll(match -> Matcher.quoteReplacement(match.group(3) == null ? "" : match.group(3)));
    }

    List<String> variableComplaints() {
        List<String> complaints = new ArrayList<>();
        Map<String, String> defaults = defaults();
        Set<String> used = new TreeSet<>();
        for (MatchResult variable : VARIABLE.matcher(uncommented()).results().toList()) {
            String name = variable.group(1);
            used.add(name);
            String given = variable.group(3);
            if (given == null) {
                complaints.add("docker-compose.yml: ${" + name + "} has no default: write ${" + name + ":-…}");
            }
            else if (!defaults.containsKey(name)) {
                complaints.add(".env: " + name + " is missing, which docker-compose.yml lets people tune: add " + name
                        + "=" + given);
            }
            else if (!given.equals(defaults.get(name))) {
                complaints.add(".env: " + name + " is '" + defaults.get(name) + "' and by default '" + given
                        + "' in docker-compose.yml: make them one");
            }
        }
        defaults.keySet()
            .stream()
            // Those are for compose itself.
            .filter(name -> !name.startsWith("COMPOSE_") && !used.contains(name))
            .forEach(name -> complaints.add(".env: " + name + " does nothing: docker-compose.yml does not use it"));
        return complaints.stream().distinct().toList();
    }

    private String uncommented() {
        return text.lines().filter(line -> !line.strip().startsWith("#")).collect(Collectors.joining("\n"));
    }

    List<String> scalingComplaints() {
        List<String> complaints = new ArrayList<>();
        node().at("services").fields().forEach((name, service) -> {
            if (service.at("container_name").present()) {
                complaints.add(place(service.at("container_name")) + " has to go: there can be only one of a name");
            }
            for (Node port : service.at("ports").items()) {
                Matcher published = PUBLISHED.matcher(port.text());
                if (!published.matches()) {
                    complaints.add(place(port) + " '" + port.text()
                            + "' has to begin with ${PUBLISH_ON:-127.0.0.1}: and name both ports, or the network sees it");
                }
                else if (services.contains(name) && !filled(published.group(1)).contains("-")) {
                    complaints.add(place(port) + " '" + port.text()
                            + "' is one port of the host: a second replica needs a range");
                }
            }
        });
        return complaints;
    }

    /**
     * @param ports each service's own
     * @param seconds that it may need to end
     */
    List<String> memberComplaints(Map<String, Integer> ports, int seconds) {
        List<String> complaints = new ArrayList<>();
        services.stream()
            .filter(name -> !members().containsKey(name))
            .forEach(name -> complaints
                .add("docker-compose.yml: services." + name + " is missing, a module of this name is there"));
        members().forEach((name, member) -> {
            if (!member.at("networks", "fleet", "aliases").texts().contains("fleet-member")) {
                complaints
                    .add(place(member.at("networks")) + " lacks the alias fleet-member, by which Prometheus finds it");
            }
            for (Node port : member.at("ports").items()) {
                if (!port.text().endsWith(":" + ports.get(name))) {
                    complaints.add(place(port) + " '" + port.text() + "' leads to another port than the service's, "
                            + ports.get(name));
                }
            }
            Node grace = member.at("stop_grace_period");
            if (!grace.text().matches("\\d+s") || Integer.parseInt(grace.text().replace("s", "")) <= seconds) {
                complaints.add(place(grace) + " '" + grace.text() + "' has to be longer than the " + seconds
                        + " s that a service may need to end");
            }
        });
        return complaints;
    }

    private static String place(Node node) {
        return "docker-compose.yml: " + node.path();
    }

}
