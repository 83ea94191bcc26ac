package dev.flotilla.sql.rows;

import java.math.BigDecimal;

import dev.flotilla.sql.types.Decimals;
import org.jspecify.annotations.Nullable;

/**
 * An exact sum, or the average that it makes.
 */
final class DecimalTotal implements Total {

    private final boolean average;

    private long count;

    private BigDecimal sum = BigDecimal.ZERO;

    DecimalTotal(boolean average) {
        this.average = average;
    }

    @Override
    public void add(Object value, long timestamp) {
        // Without a look at its size: what is added is bounded, and so are additions.
        sum = sum.add((BigDecimal) value);
        count++;
    }

    @Override
    public void merge(Total other) {
        sum = sum.add(((DecimalTotal) other).sum);
        count += ((DecimalTotal) other).count;
    }

    @Override
    public @Nullable BigDecimal value() {
        if (count == 0) {
            return null;
        }
        return average ? Decimals.divide(sum, BigDecimal.valueOf(count)) : sum;
    }

    @Override
    public int weight() {
        return 80;
    }

    @Override
    public void write(StateWriter writer) {
        writer.number(count).decimal(sum);
    }

    @Override
    public void read(StateReader reader) {
        count = reader.number();
        sum = reader.decimal();
    }

}
