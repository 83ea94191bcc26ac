package dev.flotilla.common.assignment;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.MetricName;
import org.jspecify.annotations.Nullable;

/**
 * How long the last rebalance took, from what the client has measured: the listener
 * itself is called only at its end.
 */
final class RebalanceClock {

    private final Map<String, Double> totals = new ConcurrentHashMap<>();

    @Nullable Long sinceLast(Consumer<?, ?> consumer) {
        return consumer.metrics()
            .entrySet()
            .stream()
            .filter(metric -> metric.getKey().name().equals("rebalance-latency-total"))
            .findFirst()
            .map(metric -> difference(metric.getKey(), metric.getValue().metricValue()))
            .orElse(null);
    }

    private @Nullable Long difference(MetricName name, Object value) {
        if (!(value instanceof Double total)) {
            return null;
        }
        Double before = totals.put(name.tags().getOrDefault("client-id", ""), total);
        double difference = before == null ? total : total - before;
        return Double.isNaN(difference) || difference < 0 ? null : Math.round(difference);
    }

}
