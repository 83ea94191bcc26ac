package dev.flotilla.launcher.status;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AlertLinesTest {

    @Test
    void shouldTellTheWorstFirstAndOnlyWhatFiresWhenThereAreSeveral() {
        FleetStatus.Told told = told(alert("Late", "a", "WARNING", "FIRING", "10"),
                alert("Soon", "b", "CRITICAL", "PENDING", "10"), alert("Lag", "c", "CRITICAL", "FIRING", "20"),
                alert("Idle", "d", "INFO", "CLEARED", "10"));

        assertThat(AlertLines.of(told)).containsExactly("2 alerts; live: http://localhost:8080",
                "  critical: c is wrong (Lag)", "  warning: a is wrong (Late)");
    }

    @Test
    void shouldSayWhereToLookWhenNothingFires() {
        assertThat(AlertLines.of(told())).containsExactly("no alerts; live: http://localhost:8080");
    }

    @Test
    void shouldStayTextWhenASubjectWouldTalkToTheTerminal() {
        FleetStatus.Told told = told(alert("Lag", "a\u001b[2J\nb\u202ec", "WARNING", "FIRING", "10"));

        assertThat(AlertLines.of(told).get(1)).isEqualTo("  warning: a?[2J?b?c is wrong (Lag)");
    }

    private static FleetStatus.Told told(FleetStatus.ToldAlert... alerts) {
        return new FleetStatus.Told("hub-service-1", 8080, List.of(alerts));
    }

    private static FleetStatus.ToldAlert alert(String name, String subject, String severity, String state,
            String since) {
        return new FleetStatus.ToldAlert(name, subject, severity, state, since, subject + " is wrong", "mend it");
    }

}
