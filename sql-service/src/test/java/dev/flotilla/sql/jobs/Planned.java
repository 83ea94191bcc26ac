package dev.flotilla.sql.jobs;

import java.util.List;
import java.util.TreeSet;

import dev.flotilla.sql.AnyPlan;
import dev.flotilla.sql.planning.Job;
import dev.flotilla.sql.planning.JobSettings;
import dev.flotilla.sql.planning.OutputTopic;

/**
 * Jobs for tests.
 */
final class Planned {

    private Planned() {
    }

    static PlannedJob job(String statement, String... stores) {
        return PlannedJob.of("shop",
                new Job("copies", "velo-shop-copies", new TreeSet<>(List.of("orders")),
                        List.of(new OutputTopic("shop.copies", null, null, null, false)),
                        List.of(stores).stream().map(store -> new Job.StateStore(store, "of " + store)).toList(),
                        List.of(statement), new JobSettings(true, 700), AnyPlan.plan()));
    }

}
