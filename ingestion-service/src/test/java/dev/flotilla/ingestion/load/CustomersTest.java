package dev.flotilla.ingestion.load;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class CustomersTest {

    private static final int DRAWS = 100_000;

    @Test
    void shouldOrderEvenlyWhenThereIsNoSkew() {
        assertThat(shareOfFirst(10, 0)).isCloseTo(0.1, within(0.01));
    }

    @Test
    void shouldFollowZipfWhenSkewed() {
        // 1 / (1 + 1/2 + … + 1/10)
        assertThat(shareOfFirst(10, 1)).isCloseTo(0.341, within(0.01));
    }

    private static double shareOfFirst(int count, double skew) {
        Customers customers = new Customers(count, skew);
        SplittableRandom random = new SplittableRandom(1);
        int first = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            first += customers.next(random) == 0 ? 1 : 0;
        }
        return first / (double) DRAWS;
    }

}
