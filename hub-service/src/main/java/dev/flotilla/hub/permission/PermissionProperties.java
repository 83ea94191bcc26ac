package dev.flotilla.hub.permission;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the hub may do.
 *
 * @param actions whether it may replay dead letters and switch the load generator
 */
@Validated
@ConfigurationProperties("flotilla.hub")
record PermissionProperties(@DefaultValue("true") boolean actions) {
}
