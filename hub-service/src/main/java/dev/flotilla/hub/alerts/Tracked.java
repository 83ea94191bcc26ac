package dev.flotilla.hub.alerts;

import java.time.Duration;
import java.time.Instant;

import dev.flotilla.hub.picture.Alert;
import dev.flotilla.hub.picture.Alert.State;
import org.jspecify.annotations.Nullable;

/**
 * One alert from picture to picture.
 *
 * @param lastHeld when its condition was last seen to hold
 * @param told whether somebody has been told that it fires, and not that it is over
 */
record Tracked(Rule rule, Alert alert, Instant lastHeld, boolean told) {

    /** What comes back so soon has not been away. */
    private static final Duration FLAPPING = Duration.ofMinutes(1);

    /** So long it has to be over before that is told. */
    private static final Duration SETTLED = Duration.ofSeconds(15);

    static Tracked begin(Rule rule, Finding finding, Instant now) {
        return new Tracked(rule, alert(rule, finding, now, State.PENDING), now, false).grown(now);
    }

    Tracked held(Finding finding, Instant now) {
        Instant cleared = alert.clearedAt();
        if (cleared == null) {
            return with(alert(rule, finding, alert.since(), alert.state()), now).grown(now);
        }
        return Duration.between(cleared, now).compareTo(FLAPPING) <= 0
                ? with(alert(rule, finding, alert.since(), State.FIRING), now)
                : with(alert(rule, finding, now, State.PENDING), now).grown(now);
    }

    /** Absent where nothing is left of it. */
    @Nullable Tracked away(Instant now, Duration keep) {
        Instant cleared = alert.clearedAt();
        if (cleared != null) {
            return Duration.between(cleared, now).compareTo(keep) > 0 ? null : this;
        }
        if (Duration.between(lastHeld, now).compareTo(rule.gap()) < 0) {
            return this;
        }
        return alert.state() == State.FIRING ? new Tracked(rule, new Alert(alert.name(), alert.subject(),
                alert.severity(), State.CLEARED, alert.since(), now, alert.summary(), alert.remedy()), lastHeld, told)
                : null;
    }

    boolean isOver() {
        return alert.clearedAt() != null;
    }

    boolean isOf(Rule other) {
        return rule.name() == other.name();
    }

    boolean isToBeTold(Instant now) {
        Instant cleared = alert.clearedAt();
        return cleared == null ? alert.state() == State.FIRING && !told
                : told && Duration.between(cleared, now).compareTo(SETTLED) >= 0;
    }

    Tracked asTold() {
        return new Tracked(rule, alert, lastHeld, alert.state() == State.FIRING);
    }

    private Tracked with(Alert next, Instant now) {
        return new Tracked(rule, next, now, told);
    }

    private Tracked grown(Instant now) {
        boolean hasLasted = Duration.between(alert.since(), now).compareTo(rule.hold()) >= 0;
        return alert.state() == State.PENDING && hasLasted ? new Tracked(rule, new Alert(alert.name(), alert.subject(),
                alert.severity(), State.FIRING, alert.since(), null, alert.summary(), alert.remedy()), lastHeld, told)
                : this;
    }

    private static Alert alert(Rule rule, Finding finding, Instant since, State state) {
        return new Alert(rule.name().shown(), finding.subject(), rule.severity(), state, since, null, finding.summary(),
                finding.remedy());
    }

}
