package dev.flotilla.launcher.status;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What a hub has to say, as lines for people.
 */
public final class AlertLines {

    private static final List<String> WORST_FIRST = List.of("CRITICAL", "WARNING", "INFO");

    private static final int LONGEST = 200;

    private AlertLines() {
    }

    /** Those that fire, the worst first. */
    public static List<String> of(FleetStatus.Told told) {
        String page = "http://localhost:" + told.port();
        List<FleetStatus.ToldAlert> firing = told.firing();
        if (firing.isEmpty()) {
            return List.of("no alerts; live: " + page);
        }
        List<String> lines = new ArrayList<>();
        lines.add("%d %s; live: %s".formatted(firing.size(), firing.size() == 1 ? "alert" : "alerts", page));
        firing.stream()
            .sorted(Comparator.comparingInt(AlertLines::rank).thenComparing(FleetStatus.ToldAlert::since))
            .forEach(alert -> lines.add("  %s: %s (%s)".formatted(alert.severity().toLowerCase(Locale.ROOT),
                    plain(alert.summary()), plain(alert.name()))));
        return lines;
    }

    private static int rank(FleetStatus.ToldAlert alert) {
        int rank = WORST_FIRST.indexOf(alert.severity());
        return rank < 0 ? WORST_FIRST.size() : rank;
    }

    /** Names of groups and topics are anybody's: none of them may talk to a terminal. */
    private static String plain(String text) {
        String safe = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u0080-\\u009f]", "?");
        return safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST) + "…";
    }

}
