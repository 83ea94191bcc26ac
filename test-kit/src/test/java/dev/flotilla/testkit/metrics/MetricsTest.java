package dev.flotilla.testkit.metrics;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MetricsTest {

    private static final Metrics EXPOSED = Metrics.exposed("""
            # HELP flotilla_lag records
            # TYPE flotilla_lag gauge
            flotilla_lag{group="readers",service="member"} 3.0
            http_seconds_count{uri="/api/{id}",text="a \\"quoted=\\" one"} 1.0
            http_seconds_count{status="200"} 1.0
            up 1
            """);

    @Test
    void shouldFindNamesAndLabelsWhenValuesLookLikeThem() {
        assertThat(EXPOSED.lines()).containsExactly("flotilla_lag{group,service}",
                "http_seconds_count{status,text,uri}", "up{}");
    }

    @Test
    void shouldNameWhatIsMissingWhenAMetricOrALabelIsGone() {
        Metrics wanted = Metrics.exposed("""
                flotilla_lag{group,instance_id}
                flotilla_gone{group}
                up{}
                """);

        assertThat(EXPOSED.lacking(wanted)).containsExactly("flotilla_gone{group}", "flotilla_lag{group,instance_id}");
        assertThat(EXPOSED.lacking(Metrics.exposed("flotilla_lag{service}"))).isEmpty();
    }

}
