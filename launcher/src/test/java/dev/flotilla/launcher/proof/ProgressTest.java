package dev.flotilla.launcher.proof;

import java.time.Duration;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProgressTest {

    private static final ProofPlan PLAN = new ProofPlan("r", 100, 10, Duration.ofSeconds(10));

    @Test
    void shouldNameTheReasonWhenLessIsSentThanAskedFor() {
        Tally held = new Tally(30, 20, 4, 0, true);

        assertThat(Progress.line(Duration.ofSeconds(5), held, 4, 2))
            .isEqualTo("   5 s: 30 sent, 20 acknowledged (4/s), 10 under way, 4 sent again; "
                    + "throttled, for every customer waits for an answer");
        assertThat(Progress.line(Duration.ofSeconds(5), held, 4, 0))
            .endsWith("no ingestion-service listens, waiting for one");
        assertThat(Progress.closing(PLAN, held, Duration.ofSeconds(10), OptionalLong.empty()))
            .endsWith("fell behind, 970 of 1000 orders were not made in their time");
    }

    @Test
    void shouldGiveTheFiguresWhenAllWentWell() {
        Tally all = new Tally(1000, 1000, 40, 0, false);

        assertThat(Progress.closing(PLAN, all, Duration.ofSeconds(10), OptionalLong.of(3)))
            .isEqualTo("run r: 1000 orders sent, 1000 acknowledged, 40 sent again; storage dropped 3 duplicates");
    }

}
