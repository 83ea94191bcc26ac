package dev.flotilla.sql.rows;

import org.jspecify.annotations.Nullable;

/**
 * The first, or the last, by time; of the same time, by arrival.
 */
final class EdgeTotal implements Total {

    private final boolean first;

    private @Nullable Object edge;

    private long time;

    EdgeTotal(boolean first) {
        this.first = first;
    }

    @Override
    public void add(Object value, long timestamp) {
        if (edge == null || (first ? timestamp < time : timestamp >= time)) {
            edge = value;
            time = timestamp;
        }
    }

    @Override
    public void merge(Total other) {
        EdgeTotal edges = (EdgeTotal) other;
        if (edges.edge != null) {
            add(edges.edge, edges.time);
        }
    }

    @Override
    public @Nullable Object value() {
        return edge;
    }

    @Override
    public int weight() {
        return 60 + StateWriter.weight(edge);
    }

    @Override
    public void write(StateWriter writer) {
        writer.number(time).value(edge);
    }

    @Override
    public void read(StateReader reader) {
        time = reader.number();
        edge = reader.value();
    }

}
