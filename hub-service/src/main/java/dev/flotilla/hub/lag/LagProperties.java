package dev.flotilla.hub.lag;

import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How lag is judged.
 *
 * @param allowed records of one partition that may wait without a word
 */
@Validated
@ConfigurationProperties("flotilla.hub.lag")
record LagProperties(@DefaultValue("100") @Min(0) long allowed) {
}
