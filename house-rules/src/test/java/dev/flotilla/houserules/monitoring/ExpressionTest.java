package dev.flotilla.houserules.monitoring;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExpressionTest {

    @Test
    void shouldTellMetricsAndLabelsFromWordsWhenTheExpressionIsLong() {
        Expression expression = Expression.of("""
                (up{job="flotilla"} == bool 0) * on (job, instance) group_left (service)
                topk by (instance) (1, max_over_time(member:started{uri!~"/a(b|c)"}[10m:5s] offset 2m))
                unless sum(rate(flotilla_lag_total[$__rate_interval])) without (le) > 0.5""");

        assertThat(expression.metrics()).containsExactly("flotilla_lag_total", "member:started", "up");
        assertThat(expression.labels()).containsExactly("instance", "job", "le", "service", "uri");
    }

    @Test
    void shouldTakeNothingFromStringsWhenTheyLookLikeExpressions() {
        Expression expression = Expression.of("a{b=\"c{d=\\\"e\\\"}\"} / vector(1)");

        assertThat(expression.metrics()).containsExactly("a");
        assertThat(expression.labels()).containsExactly("b");
    }

}
