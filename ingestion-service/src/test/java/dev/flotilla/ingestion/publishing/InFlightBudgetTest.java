package dev.flotilla.ingestion.publishing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

class InFlightBudgetTest {

    private final InFlightBudget budget = new InFlightBudget(2, 100, InstantSource.system());

    @Test
    void shouldRefuseWhenRecordsOrBytesAreUsedUp() throws Exception {
        assertThat(budget.tryTake(60, Duration.ZERO)).isTrue();
        assertThat(budget.tryTake(60, Duration.ZERO)).isFalse();
        assertThat(budget.tryTake(30, Duration.ZERO)).isTrue();
        assertThat(budget.tryTake(1, Duration.ZERO)).isFalse();
        assertThat(budget.fill()).isEqualTo(1);
    }

    @Test
    void shouldBeWholeAgainWhenAllIsGivenBack() throws Exception {
        budget.tryTake(60, Duration.ZERO);
        budget.tryTake(60, Duration.ZERO);

        budget.giveBack(60);

        assertThat(budget.recordsInFlight()).isZero();
        assertThat(budget.bytesInFlight()).isZero();
    }

    @Test
    void shouldPassOneThatIsLargerThanTheWholeWhenNothingElseIsInFlight() throws Exception {
        assertThat(budget.tryTake(1_000, Duration.ZERO)).isTrue();
        assertThat(budget.tryTake(1, Duration.ZERO)).isFalse();
        budget.giveBack(1_000);
        assertThat(budget.bytesInFlight()).isZero();
    }

    @Test
    @Timeout(10)
    void shouldWaitForRecordsAndBytesTogetherNoLongerThanThePatience() throws Exception {
        AtomicLong hours = new AtomicLong();
        InFlightBudget slow = new InFlightBudget(2, 100,
                () -> Instant.EPOCH.plus(Duration.ofHours(hours.getAndIncrement())));
        slow.tryTake(100, Duration.ZERO);

        boolean taken = slow.tryTake(100, Duration.ofHours(1));

        assertThat(taken).isFalse();
        assertThat(slow.recordsInFlight()).isOne();
    }

}
