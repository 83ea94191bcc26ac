package dev.flotilla.hub.present;

import java.util.Map;

import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the fleet should be.
 *
 * @param expected instances by service, where it is more than have come
 */
@Validated
@ConfigurationProperties("flotilla.hub")
record PresentProperties(@DefaultValue Map<String, @Min(0) Integer> expected) {
}
