package dev.flotilla.launcher.status;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What runs, how it fares, and what is wrong.
 *
 * @param hub the hub that told it; absent where every instance was asked
 */
public record FleetStatus(List<InstanceStatus> instances, @Nullable Told hub) {

    public FleetStatus {
        instances = List.copyOf(instances);
    }

    /**
     * A hub's word.
     *
     * @param by its name on this machine
     */
    public record Told(String by, int port, List<ToldAlert> alerts) {

        public Told {
            alerts = List.copyOf(alerts);
        }

        List<ToldAlert> firing() {
            return alerts.stream().filter(ToldAlert::isFiring).toList();
        }

    }

    /**
     * Something that somebody should look at, in the hub's words.
     */
    public record ToldAlert(String name, String subject, String severity, String state, String since, String summary,
            String remedy) {

        boolean isFiring() {
            return state.equals("FIRING");
        }

    }

}
