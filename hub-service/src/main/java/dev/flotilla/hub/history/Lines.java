package dev.flotilla.hub.history;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Two lines for each of what has a name, in one ring.
 */
final class Lines<T> {

    record Pair(Line first, Line second) {

        void set(int slot, double one, double other) {
            first.set(slot, one);
            second.set(slot, other);
        }

        boolean isEmpty() {
            return first.isEmpty() && second.isEmpty();
        }

    }

    private final Map<String, Pair> pairs = new HashMap<>();

    private final int length;

    private final int most;

    private final ToDoubleFunction<T> first;

    private final ToDoubleFunction<T> second;

    Lines(int length, int most, ToDoubleFunction<T> first, ToDoubleFunction<T> second) {
        this.length = length;
        this.most = most;
        this.first = first;
        this.second = second;
    }

    void set(int slot, Map<String, T> named) {
        pairs.values().forEach(pair -> pair.set(slot, Double.NaN, Double.NaN));
        // What has ended makes room once nothing is left of it to be drawn.
        pairs.entrySet().removeIf(entry -> !named.containsKey(entry.getKey()) && entry.getValue().isEmpty());
        named.forEach((name, it) -> {
            Pair pair = pairs.get(name);
            if (pair == null && pairs.size() < most) {
                pair = new Pair(new Line(length), new Line(length));
                pairs.put(name, pair);
            }
            if (pair != null) {
                pair.set(slot, first.applyAsDouble(it), second.applyAsDouble(it));
            }
        });
    }

    Map<String, Pair> all() {
        return pairs;
    }

}
