package dev.flotilla.ingestion.load;

import java.time.Duration;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param rate orders per second from the start on; 0 starts none
 * @param customers how many customers order
 * @param skew how unevenly: 0 is evenly, 1 as words are used in a language
 * @param maxOutstanding how many orders may be made and not yet acknowledged
 * @param retryPause before an order without acknowledgement is sent again
 */
@Validated
@ConfigurationProperties("flotilla.ingestion.load")
record LoadProperties(@DefaultValue("0") @Min(0) @Max(LoadRequest.MAX_RATE) int rate,
        @DefaultValue("1000") @Min(1) @Max(LoadRequest.MAX_CUSTOMERS) int customers,
        @DefaultValue("0.5") @DecimalMin("0") @DecimalMax("2") double skew,
        @DefaultValue("5000") @Positive int maxOutstanding,
        @DefaultValue("500ms") @DurationMin(millis = 1) Duration retryPause) {
}
