package dev.flotilla.sql.rows;

import org.jspecify.annotations.Nullable;

/**
 * The smallest, or the largest.
 */
final class ExtremeTotal implements Total {

    private final int wanted;

    private @Nullable Object extreme;

    /**
     * @param wanted the sign of a comparison of a better value with the one so far
     */
    ExtremeTotal(int wanted) {
        this.wanted = wanted;
    }

    @Override
    public void add(Object value, long timestamp) {
        if (extreme == null || Integer.signum(compare(value, extreme)) == wanted) {
            extreme = value;
        }
    }

    // All values of an aggregate have one type, which its query fixes.
    @SuppressWarnings("unchecked")
    private static int compare(Object left, Object right) {
        return ((Comparable<Object>) left).compareTo(right);
    }

    @Override
    public void merge(Total other) {
        Object others = ((ExtremeTotal) other).extreme;
        if (others != null) {
            add(others, 0);
        }
    }

    @Override
    public @Nullable Object value() {
        return extreme;
    }

    @Override
    public int weight() {
        return 60 + StateWriter.weight(extreme);
    }

    @Override
    public void write(StateWriter writer) {
        writer.value(extreme);
    }

    @Override
    public void read(StateReader reader) {
        extreme = reader.value();
    }

}
