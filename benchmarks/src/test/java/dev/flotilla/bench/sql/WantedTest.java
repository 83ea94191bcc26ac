package dev.flotilla.bench.sql;

import java.util.List;

import dev.flotilla.bench.report.Round;
import dev.flotilla.bench.report.Series;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WantedTest {

    @Test
    void shouldTellMedianAndSpreadWhenTheClaimIsKept() {
        String verdict = new Wanted("by hand", 1.7).verdict(series("ours", 300, 310, 290),
                series("by hand", 150, 160, 155));

        assertThat(verdict).isEqualTo("ours is 1.94 times by hand (in rounds 1.81 to 2.07), wanted are 1.70: reached");
    }

    @Test
    void shouldSayThatItIsMissedWhenTheMedianIsSmaller() {
        String verdict = new Wanted("by hand", 2).verdict(series("ours", 300), series("by hand", 151));

        assertThat(verdict).endsWith("wanted are 2.00: MISSED");
    }

    private static Series series(String name, double... values) {
        Series series = Series.of(name, List.of());
        for (double value : values) {
            series.add(new Round(value, 0, null));
        }
        return series;
    }

}
