package dev.flotilla.common.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;

/**
 * Lays the fleet's settings under those of the service.
 */
class FleetDefaultsEnvironmentPostProcessor implements EnvironmentPostProcessor, Ordered {

    private static final ClassPathResource DEFAULTS = new ClassPathResource("fleet-defaults.yaml");

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        try {
            new YamlPropertySourceLoader().load("flotilla defaults", DEFAULTS)
                .forEach(environment.getPropertySources()::addLast);
        }
        catch (IOException e) {
            throw new UncheckedIOException("cannot read " + DEFAULTS, e);
        }
        if (isInContainer(environment)) {
            environment.getPropertySources()
                .addLast(new MapPropertySource("flotilla container defaults",
                        Map.of("logging.structured.format.console", "ecs")));
        }
    }

    // In a container a machine reads the log, at a terminal a person does.
    private static boolean isInContainer(ConfigurableEnvironment environment) {
        return environment.containsProperty("KUBERNETES_SERVICE_HOST") || Files.exists(Path.of("/.dockerenv"))
                || Files.exists(Path.of("/run/.containerenv"));
    }

}
