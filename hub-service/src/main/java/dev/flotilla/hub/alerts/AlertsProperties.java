package dev.flotilla.hub.alerts;

import java.time.Duration;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;
import org.springframework.validation.annotation.Validated;

/**
 * When somebody should look.
 *
 * @param lag records of a group
 * @param pausedFor how long partitions may be held back
 * @param uneven how much more than the mean an instance may read: 0.5 is half as much
 * again
 * @param unevenFrom records of a group in a second from which that matters
 * @param endToEnd what one record in a hundred may take
 * @param mixedFor how long a release may take
 * @param keep how long an alert is shown after it is over
 * @param off rules that are left out
 */
@Validated
@ConfigurationProperties("flotilla.hub.alerts")
record AlertsProperties(@DefaultValue("10000") @Min(1) long lag, @DefaultValue("5m") @NotNull Duration pausedFor,
        @DefaultValue("0.5") @DecimalMin("0.01") double uneven, @DefaultValue("100") @Min(0) double unevenFrom,
        @DefaultValue("10s") @NotNull Duration endToEnd, @DefaultValue("10m") @NotNull Duration mixedFor,
        @DefaultValue("5m") @NotNull @DurationMin(seconds = 30) Duration keep, @DefaultValue Set<String> off,
        @DefaultValue @NotNull @Valid Webhook webhook) {

    AlertsProperties {
        off = Set.copyOf(off);
        Rulebook.check(off);
    }

    /**
     * Who is told.
     *
     * @param url nobody where it is empty
     * @param timeout of one attempt
     * @param attempts for each alert
     * @param maxQueue alerts that may wait; the oldest are dropped
     */
    record Webhook(@Nullable String url, @DefaultValue("5s") @NotNull @DurationMin(millis = 1) Duration timeout,
            @DefaultValue("5") @Min(1) @Max(10) int attempts, @DefaultValue("100") @Min(1) @Max(10_000) int maxQueue) {

        Webhook {
            url = StringUtils.hasText(url) ? url : null;
            if (url != null) {
                WebhookTarget.of(url);
            }
        }

        @Nullable WebhookTarget target() {
            return url == null ? null : WebhookTarget.of(url);
        }

        @Override
        public String toString() {
            return "Webhook[" + (url == null ? "none" : WebhookTarget.of(url)) + "]";
        }

    }

}
