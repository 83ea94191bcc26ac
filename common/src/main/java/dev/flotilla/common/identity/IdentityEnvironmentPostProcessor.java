package dev.flotilla.common.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Makes the instance id in the process (compose gives every replica the same environment)
 * and puts it wherever a name is asked for, before the first log line.
 */
class IdentityEnvironmentPostProcessor implements EnvironmentPostProcessor, Ordered {

    @Override
    public int getOrder() {
        // Before the fleet's defaults, which mention the id, and after the service's own
        // settings, which name it.
        return Ordered.LOWEST_PRECEDENCE - 1;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty("flotilla.instance.id")) {
            return;
        }
        String service = environment.getProperty("spring.application.name", "service");
        String host = host(environment);
        String id = InstanceName.of(service, environment.getProperty("INSTANCE_ID"), host,
                new SecureRandom().nextInt());
        Map<String, Object> names = new HashMap<>();
        names.put("flotilla.instance.service", service);
        names.put("flotilla.instance.id", id);
        names.put("flotilla.instance.host", host);
        names.put("spring.kafka.client-id", id);
        names.put("management.metrics.tags.service", service);
        names.put("management.metrics.tags.instance_id", id);
        String number = environment.getProperty("INSTANCE_NUMBER");
        if (number != null && !number.isBlank()) {
            names.put("flotilla.instance.number", number);
        }
        environment.getPropertySources().addLast(new MapPropertySource("flotilla identity", names));
    }

    private static String host(ConfigurableEnvironment environment) {
        String name = environment.getProperty("HOSTNAME");
        if (name != null && !name.isBlank()) {
            return name;
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        }
        catch (UnknownHostException e) {
            // A host without a name is no reason not to start; the hex part still tells
            // instances apart.
            return "unknown";
        }
    }

}
