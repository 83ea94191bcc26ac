package dev.flotilla.common.identity;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

@Validated
@ConfigurationProperties("flotilla.instance")
record InstanceProperties(@NotBlank String service, @NotBlank String id, @Nullable Integer number,
        @NotBlank String host) {
}
