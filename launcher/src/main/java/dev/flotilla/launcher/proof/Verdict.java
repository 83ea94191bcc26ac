package dev.flotilla.launcher.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Whether a run's acknowledged orders are stored once each and in order.
 */
sealed interface Verdict {

    String runId();

    String sentence();

    /** Exactly what was acknowledged. */
    record Proven(String runId, long orders, long customers) implements Verdict {

        @Override
        public String sentence() {
            return "run %s: PROVEN. %d orders of %d customers acknowledged, the same %d stored; none missing, none twice, none out of order"
                .formatted(runId, orders, customers, orders);
        }

    }

    /** Fewer than acknowledged so far: on their way, or lost. */
    record Incomplete(String runId, long acknowledged, long stored) implements Verdict {

        @Override
        public String sentence() {
            return "run %s: NOT PROVEN. %d orders acknowledged, only %d stored".formatted(runId, acknowledged, stored);
        }

    }

    /** Promises that more time cannot mend, a sentence for each. */
    record Broken(String runId, List<String> violations) implements Verdict {

        public Broken {
            violations = List.copyOf(violations);
        }

        @Override
        public String sentence() {
            return "run %s: BROKEN. %s".formatted(runId, String.join(" ", violations));
        }

    }

    /** Orders without an answer: each of them may be stored, and hide one that is not. */
    record Unsettled(String runId, long acknowledged, long unanswered, long stored) implements Verdict {

        @Override
        public String sentence() {
            return ("run %s: NOT PROVEN. %d orders were never acknowledged, so it cannot be told "
                    + "whether all of the %d others are among the %d stored")
                .formatted(runId, unanswered, acknowledged, stored);
        }

    }

    /** Nothing was promised. */
    record Empty(String runId) implements Verdict {

        @Override
        public String sentence() {
            return "run %s: NOT PROVEN. no order was acknowledged".formatted(runId);
        }

    }

    /** Storage could not be asked. */
    record Unheard(String runId, String why) implements Verdict {

        @Override
        public String sentence() {
            return "run %s: NOT PROVEN. what is stored cannot be asked: %s".formatted(runId, why);
        }

    }

    /** The generator is gone, and with it the only count of what it had acknowledged. */
    record Unwitnessed(String runId, long stored) implements Verdict {

        @Override
        public String sentence() {
            return ("run %s: CONSISTENT. %d orders stored; none missing between them, none twice, none out of order; "
                    + "how many were acknowledged is unknown, for the generator died")
                .formatted(runId, stored);
        }

    }

    /** Whether asking again later could bring another one. */
    default boolean isFinal() {
        return switch (this) {
            case Incomplete _, Unheard _ -> false;
            case Proven _, Broken _, Unwitnessed _, Unsettled _, Empty _ -> true;
        };
    }

    static Verdict of(LoadReport load, StoredReport stored) {
        List<String> violations = new ArrayList<>(stored.violations());
        if (stored.orders() > load.acknowledged() + load.outstanding()) {
            violations.add("Out of nothing: %d orders acknowledged, but %d stored.".formatted(load.acknowledged(),
                    stored.orders()));
        }
        if (!violations.isEmpty()) {
            return new Broken(load.runId(), violations);
        }
        if (stored.orders() < load.acknowledged()) {
            return new Incomplete(load.runId(), load.acknowledged(), stored.orders());
        }
        if (load.outstanding() > 0) {
            return new Unsettled(load.runId(), load.acknowledged(), load.outstanding(), stored.orders());
        }
        return stored.orders() == 0 ? new Empty(load.runId())
                : new Proven(load.runId(), stored.orders(), stored.customers());
    }

    /** Of a run that its generator does not report any more. */
    static Verdict afterwards(String runId, OptionalLong acknowledged, StoredReport stored) {
        if (acknowledged.isPresent()) {
            return of(new LoadReport("", runId, LoadReport.Phase.FINISHED, acknowledged.getAsLong(), 0), stored);
        }
        return stored.holds() ? new Unwitnessed(runId, stored.orders()) : new Broken(runId, stored.violations());
    }

}
