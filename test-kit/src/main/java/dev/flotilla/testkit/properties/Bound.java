package dev.flotilla.testkit.properties;

import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/**
 * A properties record as it comes from the settings that a person writes.
 */
public final class Bound {

    private Bound() {
    }

    public static <T> T from(Map<String, ?> settings, Class<T> type) {
        String prefix = type.getAnnotation(ConfigurationProperties.class).value();
        return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate(prefix, type);
    }

}
