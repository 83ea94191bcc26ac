package dev.flotilla.launcher.proof;

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

    /** Something that more time cannot mend. */
    record Broken(String runId, String what) implements Verdict {

        @Override
        public String sentence() {
            return "run %s: BROKEN. %s".formatted(runId, what);
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

    static Verdict of(LoadReport load, StoredReport stored) {
        if (!stored.holds()) {
            return new Broken(load.runId(), faults(stored));
        }
        if (stored.orders() > load.acknowledged()) {
            return new Broken(load.runId(),
                    "%d orders acknowledged, but %d stored".formatted(load.acknowledged(), stored.orders()));
        }
        return stored.orders() == load.acknowledged() ? new Proven(load.runId(), stored.orders(), stored.customers())
                : new Incomplete(load.runId(), load.acknowledged(), stored.orders());
    }

    /** Of a run that its generator does not report any more. */
    static Verdict afterwards(String runId, OptionalLong acknowledged, StoredReport stored) {
        if (acknowledged.isPresent()) {
            return of(new LoadReport("", runId, LoadReport.Phase.FINISHED, acknowledged.getAsLong(), 0), stored);
        }
        return stored.holds() ? new Unwitnessed(runId, stored.orders()) : new Broken(runId, faults(stored));
    }

    private static String faults(StoredReport stored) {
        return "%d missing, %d stored twice, %d out of order among %d; as of customers %s".formatted(stored.missing(),
                stored.repeated(), stored.outOfOrder(), stored.orders(), stored.examples());
    }

}
