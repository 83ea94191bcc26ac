package dev.flotilla.bench.report;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReportTest {

    @Test
    void shouldCompareMediansWithTheFirstWhenRoundsDiffer() {
        Series floor = series("floor", 90_000, 100_000, 400_000);
        Series ours = series("ours", 85_000, 10_000);

        String table = new Report("delivery", "rows/s", List.of("on this machine"), List.of(floor, ours)).table();

        assertThat(table).containsPattern("floor +100,000 +100% +6\\.0 ")
            .containsPattern("ours +47,500 +48% +6\\.0 ")
            .contains("85,000 (25%)  10,000 (25%)", "on this machine");
    }

    @Test
    void shouldLeaveCostOutWhenNobodyMeasuredIt() {
        Series latency = Series.of("latency", List.of());
        latency.add(new Round(12.34, 0, null));

        String table = new Report("latency", "ms", List.of(), List.of(latency)).table();

        assertThat(table).containsPattern("latency +12\\.3 +100% +12\\.3 \\(0%\\)");
    }

    private static Series series(String name, double... values) {
        Series series = Series.of(name, List.of());
        for (double value : values) {
            series.add(new Round(value, 0.25, new Cost(3, 2, 1)));
        }
        return series;
    }

}
