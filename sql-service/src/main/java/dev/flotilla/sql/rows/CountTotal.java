package dev.flotilla.sql.rows;

/**
 * How many there were.
 */
final class CountTotal implements Total {

    private long count;

    @Override
    public void add(long value, long timestamp) {
        count++;
    }

    @Override
    public void add(double value, long timestamp) {
        count++;
    }

    @Override
    public void add(Object value, long timestamp) {
        count++;
    }

    @Override
    public void merge(Total other) {
        count += ((CountTotal) other).count;
    }

    @Override
    public Long value() {
        return count;
    }

    @Override
    public int weight() {
        return 24;
    }

    @Override
    public void write(StateWriter writer) {
        writer.number(count);
    }

    @Override
    public void read(StateReader reader) {
        count = reader.number();
    }

}
