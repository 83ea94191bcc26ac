package dev.flotilla.hub.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import dev.flotilla.hub.picture.Alert;
import dev.flotilla.hub.picture.FleetPicture;
import org.jspecify.annotations.Nullable;

/**
 * What somebody should look at, from picture to picture.
 */
public final class AlertBook {

    /** Heartbeats come again only some seconds after Kafka does. */
    private static final Duration FIRST_LOOK = Duration.ofSeconds(10);

    private final Rulebook rules;

    private final Duration keep;

    private final AlertGauges gauges;

    private final Herald herald;

    private final Retries retries = new Retries();

    private AlertStates states = new AlertStates(Map.of());

    private boolean hasSeen;

    private @Nullable Instant blindUntil;

    AlertBook(Rulebook rules, Duration keep, AlertGauges gauges, Herald herald) {
        this.rules = rules;
        this.keep = keep;
        this.gauges = gauges;
        this.herald = herald;
    }

    /**
     * Those that are pending or fire, and those that were over a short while ago.
     * @param draft a picture without alerts
     */
    public synchronized List<Alert> look(FleetPicture draft) {
        boolean sees = sees(draft);
        Situation situation = new Situation(draft, retries.look(draft.instances(), draft.at()));
        List<Rule> asked = rules.rules().stream().filter(rule -> sees || !rule.throughKafka()).toList();
        AlertStates next = states.after(asked, situation, keep);
        List<Tracked> news = next.byKey().values().stream().filter(it -> it.isToBeTold(draft.at())).toList();
        news.forEach(tracked -> herald.tell(Notice.of(tracked.alert(), draft.hub().id())));
        states = next.told(news);
        gauges.show(states.byKey().values());
        return states.byKey().values().stream().map(Tracked::alert).toList();
    }

    // While it is blind, and until the heartbeats are there again, nothing is concluded
    // from silence.
    private boolean sees(FleetPicture draft) {
        if (!draft.hub().sees()) {
            blindUntil = hasSeen ? draft.at().plus(FIRST_LOOK) : null;
            return false;
        }
        hasSeen = true;
        return blindUntil == null || !draft.at().isBefore(blindUntil);
    }

}
