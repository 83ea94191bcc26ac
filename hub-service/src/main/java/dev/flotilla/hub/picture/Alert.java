package dev.flotilla.hub.picture;

import java.time.Instant;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;

/**
 * Something that somebody should look at.
 *
 * @param name of the rule; the same as in monitoring/alerts.yml where both know it
 * @param subject group, instance, topic, broker or service that it is about
 * @param since when its condition began to hold
 * @param clearedAt when it was over; absent while it is not
 */
public record Alert(String name, String subject, Severity severity, State state, Instant since,
        @Nullable Instant clearedAt, String summary, String remedy) {

    /**
     * What fires or may do so before what is over, then by severity, the latest first.
     */
    public static final Comparator<Alert> MOST_URGENT_FIRST = Comparator
        .comparing((Alert alert) -> alert.clearedAt() != null)
        .thenComparing(Alert::severity, Comparator.reverseOrder())
        .thenComparing(Alert::since, Comparator.reverseOrder())
        .thenComparing(Alert::key);

    public String key() {
        return name + ":" + subject;
    }

    public enum Severity {

        INFO, WARNING, CRITICAL

    }

    public enum State {

        /** Its condition holds, but not for long enough. */
        PENDING,

        FIRING,

        CLEARED

    }

}
