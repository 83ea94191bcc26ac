package dev.flotilla.houserules.deployment;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the {@code Dockerfile} says.
 */
record ImageRecipe(String text) {

    static ImageRecipe here() {
        return new ImageRecipe(Checkout.text("Dockerfile"));
    }

    int managementPort() {
        Matcher port = Pattern.compile("MANAGEMENT_SERVER_PORT=(\\d+)").matcher(text);
        if (!port.find()) {
            throw new IllegalArgumentException(
                    "Dockerfile: MANAGEMENT_SERVER_PORT=… is missing, so no probe finds its port");
        }
        return Integer.parseInt(port.group(1));
    }

    Set<String> arguments() {
        return all("(?m)^ARG (\\w+)");
    }

    Set<String> stages() {
        return all("(?m)^FROM .+ AS ([\\w-]+)$");
    }

    /** Where the image looks itself whether it is healthy. */
    Set<String> healthChecks() {
        return all("HEALTHCHECK[^\"]*(?:\"[^\"]*\", ?)*\"http://127\\.0\\.0\\.1:([^\"]+)\"");
    }

    private Set<String> all(String pattern) {
        return Pattern.compile(pattern)
            .matcher(text)
            .results()
            .map(match -> match.group(1))
            .collect(Collectors.toSet());
    }

}
