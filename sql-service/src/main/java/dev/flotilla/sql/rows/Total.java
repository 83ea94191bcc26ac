package dev.flotilla.sql.rows;

import dev.flotilla.sql.terms.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * One aggregate of one group.
 */
interface Total {

    static Total of(Aggregate aggregate) {
        return switch (aggregate.function()) {
            case COUNT -> new CountTotal();
            case COUNT_DISTINCT -> new DistinctTotal();
            case SUM -> Totals.isDouble(aggregate) ? new DoubleTotal(false) : new DecimalTotal(false);
            case AVG -> Totals.isDouble(aggregate) ? new DoubleTotal(true) : new DecimalTotal(true);
            case MIN -> new ExtremeTotal(-1);
            case MAX -> new ExtremeTotal(1);
            case FIRST -> new EdgeTotal(true);
            case LAST -> new EdgeTotal(false);
        };
    }

    default void add(long value, long timestamp) {
        add((Object) value, timestamp);
    }

    default void add(double value, long timestamp) {
        add((Object) value, timestamp);
    }

    void add(Object value, long timestamp);

    /** Throws where there is no room for the value. */
    default void check(Object value) {
    }

    default void check(double value) {
    }

    /** Into this one, which is of no use if that is refused. */
    void merge(Total other);

    @Nullable Object value();

    int weight();

    void write(StateWriter writer);

    void read(StateReader reader);

}
