package dev.flotilla.launcher.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

import dev.flotilla.launcher.time.Patience;

/**
 * Compares a claim with what storage says, as soon as storage can be asked.
 */
final class Judge {

    private static final Duration INTERVAL = Duration.ofMillis(500);

    private final FleetDoors doors;

    private final Witnesses witnesses;

    private final Patience patience;

    Judge(FleetDoors doors, Witnesses witnesses, Patience patience) {
        this.doors = doors;
        this.witnesses = witnesses;
        this.patience = patience;
    }

    /** Asks storage until time can change nothing any more, or is up. */
    Verdict hear(LoadReport load, String customerPrefix, Duration timeout) {
        Instant deadline = patience.now().plus(timeout);
        List<Verdict> last = new ArrayList<>();
        patience.until(() -> {
            last.clear();
            last.add(judge(load.runId(), customerPrefix, Duration.between(patience.now(), deadline),
                    stored -> Verdict.of(load, stored)));
            return last.getFirst().isFinal();
        }, timeout, INTERVAL);
        return last.getFirst();
    }

    Verdict judge(String run, String customerPrefix, Duration limit, Function<StoredReport, Verdict> judgement) {
        return switch (witnesses.stored(doors.storage(), customerPrefix, limit)) {
            case Witnesses.Testimony.Given(var words) -> judgement.apply(Witnesses.stored(words));
            case Witnesses.Testimony.None(var why) -> new Verdict.Unheard(run, why);
        };
    }

    OptionalLong duplicatesDropped(Duration limit) {
        return witnesses.duplicatesDropped(doors.storage(), limit);
    }

}
