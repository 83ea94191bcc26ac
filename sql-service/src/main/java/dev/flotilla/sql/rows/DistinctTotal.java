package dev.flotilla.sql.rows;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;

import dev.flotilla.sql.json.JsonSlice;
import dev.flotilla.sql.types.BadRecord;
import dev.flotilla.sql.types.Decimals;

/**
 * How many different ones there were, exactly: all of them are kept.
 */
final class DistinctTotal implements Total {

    private static final int MOST = 10_000;

    private final Set<Object> seen = new LinkedHashSet<>();

    private int weight;

    @Override
    public void add(Object value, long timestamp) {
        Object same = same(value);
        if (seen.add(same)) {
            weight += 60 + StateWriter.weight(same);
        }
    }

    @Override
    public void check(Object value) {
        // Looked at however few there are: a number that is none is refused here, too.
        Object same = same(value);
        if (seen.size() >= MOST && !seen.contains(same)) {
            throw new BadRecord("COUNT(DISTINCT …) has seen " + MOST
                    + " different values in one group and window, which is all it keeps");
        }
    }

    // 1.0 and 1 are one number, however an ANY is written.
    private static Object same(Object value) {
        return value instanceof BigDecimal number ? Decimals.shortened(number)
                : value instanceof JsonSlice json ? AnyComparison.identity(json) : value;
    }

    @Override
    public void merge(Total other) {
        for (Object value : ((DistinctTotal) other).seen) {
            check(value);
            add(value, 0);
        }
    }

    @Override
    public Long value() {
        return (long) seen.size();
    }

    @Override
    public int weight() {
        return 100 + weight;
    }

    @Override
    public void write(StateWriter writer) {
        writer.number(seen.size());
        seen.forEach(writer::value);
    }

    @Override
    public void read(StateReader reader) {
        long size = reader.number();
        for (long i = 0; i < size; i++) {
            Object value = reader.value();
            if (value != null) {
                add(value, 0);
            }
        }
    }

}
