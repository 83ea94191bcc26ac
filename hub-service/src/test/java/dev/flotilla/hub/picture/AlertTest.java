package dev.flotilla.hub.picture;

import java.time.Instant;
import java.util.List;

import dev.flotilla.hub.picture.Alert.Severity;
import dev.flotilla.hub.picture.Alert.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AlertTest {

    private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");

    @Test
    void shouldComeByUrgencyAndNotByTimeAlone() {
        Alert over = alert("over", Severity.CRITICAL, 9, NOON.plusSeconds(10));
        Alert mild = alert("mild", Severity.INFO, 8, null);
        Alert early = alert("early", Severity.CRITICAL, 1, null);
        Alert late = alert("late", Severity.CRITICAL, 2, null);

        List<Alert> sorted = List.of(over, mild, early, late).stream().sorted(Alert.MOST_URGENT_FIRST).toList();

        assertThat(sorted).containsExactly(late, early, mild, over);
    }

    private static Alert alert(String subject, Severity severity, long second, @Nullable Instant cleared) {
        return new Alert("Rule", subject, severity, cleared == null ? State.FIRING : State.CLEARED,
                NOON.plusSeconds(second), cleared, "", "");
    }

}
