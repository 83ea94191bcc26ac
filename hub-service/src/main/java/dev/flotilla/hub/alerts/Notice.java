package dev.flotilla.hub.alerts;

import java.time.Instant;
import java.util.Locale;

import dev.flotilla.hub.picture.Alert;

/**
 * What is told of an alert when it fires, and when it is over.
 *
 * @param state firing or resolved
 * @param hub who tells
 */
record Notice(String alert, String state, String subject, String severity, Instant since, String summary, String remedy,
        String hub) {

    static Notice of(Alert alert, String hub) {
        return new Notice(alert.name(), alert.state() == Alert.State.CLEARED ? "resolved" : "firing", alert.subject(),
                alert.severity().name().toLowerCase(Locale.ROOT), alert.since(), alert.summary(), alert.remedy(), hub);
    }

}
