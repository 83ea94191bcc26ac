package dev.flotilla.houserules.monitoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import dev.flotilla.testkit.metrics.Metrics;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every name that rules and dashboards use is one that a service exposes: it is in
 * monitoring/metrics, and each service's MetricsIT holds the running service to that.
 */
class MetricNamesTest {

    private static final String ALERTS_TEST = "alerts.test.yml";

    /** A target has these whatever it exposes. */
    private static final Set<String> OF_TARGETS = Set.of("job", "instance");

    private static final Map<String, Set<String>> PROMETHEUS_OWN = Map.of("up", Set.of(), "ALERTS",
            Set.of("alertname", "alertstate", "severity", "service", "group", "instance_id"));

    private final Map<String, Set<String>> written = Metrics.written().labels();

    private final Map<String, Set<String>> known = known();

    private final List<Question> questions = Stream
        .concat(Rule.all().stream().map(Rule::question),
                Dashboard.all().stream().flatMap(it -> it.questions().stream()))
        .toList();

    @Test
    void shouldUseNoMetricThatNobodyExposesWhenRulesAndDashboardsAsk() {
        List<String> unknown = new ArrayList<>();
        questions.forEach(question -> question.asked()
            .metrics()
            .stream()
            .filter(metric -> !known.containsKey(metric))
            .forEach(metric -> unknown.add(question.where() + ": " + metric)));

        assertThat(unknown).as("metrics that are not in monitoring/metrics").isEmpty();
    }

    @Test
    void shouldUseNoLabelThatNoneOfTheMetricsCarriesWhenRulesAndDashboardsAsk() {
        List<String> unknown = new ArrayList<>();
        questions.forEach(question -> {
            Set<String> used = new TreeSet<>(question.asked().labels());
            used.addAll(question.shown());
            used.removeAll(labels(question.asked()));
            used.forEach(label -> unknown.add(question.where() + ": " + label));
        });

        assertThat(unknown).as("labels that no metric of the same expression carries").isEmpty();
    }

    @Test
    void shouldWriteDownNoMetricThatNobodyUsesWhenRulesAndDashboardsAsk() {
        Set<String> unused = new TreeSet<>(written.keySet());
        questions.forEach(question -> unused.removeAll(question.asked().metrics()));

        assertThat(unused).as("names in monitoring/metrics that no rule and no dashboard uses").isEmpty();
    }

    @Test
    void shouldTestAlertsWithMetricsThatServicesExposeWhenSeriesAreMadeUp() {
        List<String> unknown = Monitoring.text(Monitoring.FILES.resolve(ALERTS_TEST))
            .lines()
            .map(String::strip)
            .filter(line -> line.startsWith("- series: "))
            .map(line -> Expression.of(line.substring("- series: ".length())))
            .filter(series -> !known.keySet().containsAll(series.metrics())
                    || !labels(series).containsAll(series.labels()))
            .map(Expression::toString)
            .toList();

        assertThat(unknown).as("series in " + ALERTS_TEST + " as no service exposes them").isEmpty();
    }

    private Set<String> labels(Expression expression) {
        Set<String> labels = new TreeSet<>(OF_TARGETS);
        expression.metrics().forEach(metric -> labels.addAll(known.getOrDefault(metric, Set.of())));
        return labels;
    }

    // In the order of the file, as a recording may build on those before it.
    private Map<String, Set<String>> known() {
        Map<String, Set<String>> known = new HashMap<>(written);
        known.putAll(PROMETHEUS_OWN);
        Rule.all().stream().filter(rule -> !rule.alert()).forEach(rule -> {
            Set<String> labels = new TreeSet<>();
            Expression.of(rule.expression())
                .metrics()
                .forEach(metric -> labels.addAll(known.getOrDefault(metric, Set.of())));
            known.put(rule.name(), labels);
        });
        return known;
    }

}
