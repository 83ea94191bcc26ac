package dev.flotilla.sql.rows;

import dev.flotilla.sql.types.BadRecord;
import org.jspecify.annotations.Nullable;

/**
 * A sum of DOUBLEs, or the average that it makes.
 */
final class DoubleTotal implements Total {

    private final boolean average;

    private long count;

    private double sum;

    DoubleTotal(boolean average) {
        this.average = average;
    }

    @Override
    public void add(double value, long timestamp) {
        sum += value;
        count++;
    }

    @Override
    public void add(Object value, long timestamp) {
        add((double) value, timestamp);
    }

    @Override
    public void check(double value) {
        if (Double.isInfinite(sum + value)) {
            throw new BadRecord("the sum is beyond what a DOUBLE can hold");
        }
    }

    @Override
    public void merge(Total other) {
        sum += ((DoubleTotal) other).sum;
        count += ((DoubleTotal) other).count;
    }

    @Override
    public @Nullable Double value() {
        if (count == 0) {
            return null;
        }
        return average ? sum / count : sum;
    }

    @Override
    public int weight() {
        return 40;
    }

    @Override
    public void write(StateWriter writer) {
        writer.number(count).number(Double.doubleToLongBits(sum));
    }

    @Override
    public void read(StateReader reader) {
        count = reader.number();
        sum = Double.longBitsToDouble(reader.number());
    }

}
