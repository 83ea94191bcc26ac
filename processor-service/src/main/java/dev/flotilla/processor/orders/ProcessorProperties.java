package dev.flotilla.processor.orders;

import java.util.Set;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How orders are processed.
 *
 * @param concurrency consumers in this instance; 2 keep up to 6 instances busy with 12
 * partitions
 * @param currencies that are sold in; an order in another is rejected
 * @param maxTotalMinor above which an order is rejected
 */
@Validated
@ConfigurationProperties("flotilla.processor")
record ProcessorProperties(@DefaultValue("2") @Min(1) @Max(64) int concurrency, @DefaultValue( {
        "EUR", "USD", "GBP", "CHF", "JPY" }) @NotEmpty Set<String> currencies,
        @DefaultValue("10000000") @Min(1) long maxTotalMinor){

    ProcessorProperties {
        currencies = Set.copyOf(currencies);
    }

}
