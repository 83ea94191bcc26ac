package dev.flotilla.sql.rows;

import java.util.Arrays;
import java.util.List;

import dev.flotilla.sql.json.JsonSlice;
import dev.flotilla.sql.terms.Aggregate;
import dev.flotilla.sql.types.SqlType.Scalar;
import org.jspecify.annotations.Nullable;

/**
 * What a group has come to so far. Generated code adds to it and reads it, by the place
 * that an aggregate has in the query.
 */
public final class Totals {

    private final Total[] totals;

    /** The groups' own values, as a JSON array. */
    private byte[] values = {};

    private long latest;

    private Totals(Total[] totals) {
        this.totals = totals;
    }

    public static Totals none(List<Aggregate> aggregates) {
        Total[] totals = new Total[aggregates.size()];
        Arrays.setAll(totals, i -> Total.of(aggregates.get(i)));
        return new Totals(totals);
    }

    /** As {@link #bytes()} wrote it. */
    public static Totals read(List<Aggregate> aggregates, byte[] bytes) {
        Totals read = none(aggregates);
        StateReader reader = new StateReader(bytes);
        read.latest = reader.number();
        read.values = reader.bytes();
        for (Total total : read.totals) {
            total.read(reader);
        }
        return read;
    }

    public byte[] bytes() {
        StateWriter writer = new StateWriter().number(latest).bytes(values);
        for (Total total : totals) {
            total.write(writer);
        }
        return writer.toBytes();
    }

    /** Of two sessions that turned out to be one. */
    public Totals with(Totals other) {
        latest = Math.max(latest, other.latest);
        if (values.length == 0) {
            values = other.values;
        }
        for (int i = 0; i < totals.length; i++) {
            totals[i].merge(other.totals[i]);
        }
        return this;
    }

    /** Something about how much memory this takes. */
    public int weight() {
        int weight = 200 + values.length;
        for (Total total : totals) {
            weight += total.weight();
        }
        return weight;
    }

    /** Milliseconds since 1970: the time of the youngest row. */
    public long latest() {
        return latest;
    }

    public byte[] values() {
        return values;
    }

    public void begin(byte[] groupValues) {
        values = groupValues;
    }

    public boolean isNew() {
        return values.length == 0;
    }

    /** A row of that time is added next. */
    public void at(long timestamp) {
        latest = Math.max(latest, timestamp);
    }

    /** Throws where the value cannot be added: before any of a row's values is. */
    public void check(int index, Object value) {
        totals[index].check(value);
    }

    public void check(int index, double value) {
        totals[index].check(value);
    }

    public void add(int index, long value, long timestamp) {
        totals[index].add(value, timestamp);
    }

    public void add(int index, double value, long timestamp) {
        totals[index].add(value, timestamp);
    }

    public void add(int index, Object value, long timestamp) {
        totals[index].add(value instanceof JsonSlice slice ? slice.compact() : value, timestamp);
    }

    public @Nullable Object value(int index) {
        return totals[index].value();
    }

    static boolean isDouble(Aggregate aggregate) {
        return aggregate.type() == Scalar.DOUBLE;
    }

}
