package dev.flotilla.launcher.commands;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import dev.flotilla.launcher.console.Trouble;

/**
 * What a person may set by environment.
 *
 * @param root of the project, where the built services are
 * @param home of the fleet
 * @param libraries the class path of brokers
 * @param java that every member runs on
 * @param javaOptions in addition, for every service
 * @param portOffset moves every port
 */
record Settings(Path root, Path home, Path libraries, Path java, String javaOptions, int portOffset,
        Duration startTimeout) {

    /** Leaves every port, the brokers' inner ones above all, some room below 65536. */
    private static final int LARGEST_OFFSET = 45_000;

    private static final String DEFAULT_TIMEOUT_SECONDS = "120";

    /** {@code ./flotilla} says where it is and where it has installed the class path. */
    static Settings of(Map<String, String> environment) {
        Path root = Path.of(environment.getOrDefault("FLOTILLA_ROOT", ".")).toAbsolutePath().normalize();
        Path home = root.resolve(environment.getOrDefault("FLOTILLA_HOME", ".flotilla"));
        Path libraries = Path
            .of(environment.getOrDefault("FLOTILLA_LIBRARIES", home.resolve("bin").resolve("lib").toString()));
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new Settings(root, home, libraries, java, environment.getOrDefault("FLOTILLA_JAVA_OPTS", ""),
                portOffset(environment),
                Duration.ofSeconds(number(environment, "FLOTILLA_START_TIMEOUT", DEFAULT_TIMEOUT_SECONDS)));
    }

    private static int portOffset(Map<String, String> environment) {
        int offset = number(environment, "FLOTILLA_PORT_OFFSET", "0");
        if (offset < 0 || offset > LARGEST_OFFSET) {
            throw new Trouble("FLOTILLA_PORT_OFFSET is " + offset + ", which moves ports out of their range",
                    "set it to 0 to " + LARGEST_OFFSET + ", or unset it");
        }
        return offset;
    }

    private static int number(Map<String, String> environment, String name, String absent) {
        String value = environment.getOrDefault(name, absent);
        try {
            return Integer.parseInt(value);
        }
        catch (NumberFormatException e) {
            throw new Trouble(name + " is '" + value + "', which is not a number", "set it to one, or unset it", e);
        }
    }

}
