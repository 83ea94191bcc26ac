package dev.flotilla.databridge.clickhouse;

import java.io.IOException;
import java.util.List;

import dev.flotilla.databridge.rows.Row;
import dev.flotilla.delivery.route.Delivered;

/**
 * Writes one column of all rows. A null's place is taken by a zero or an empty text,
 * which is what a row has there.
 */
@FunctionalInterface
interface ColumnValues {

    void write(NativeOutput out, List<Delivered<Row>> rows) throws IOException;

    static ColumnValues texts(int column) {
        return (out, rows) -> {
            for (Delivered<Row> row : rows) {
                out.text(row.value().bytes(), row.value().offsetAt(column), row.value().lengthAt(column));
            }
        };
    }

    /** Doubles, too: a row has them as their bits. */
    static ColumnValues longs(int column) {
        return (out, rows) -> {
            for (Delivered<Row> row : rows) {
                out.int64(row.value().longAt(column));
            }
        };
    }

    static ColumnValues ints(int column) {
        return (out, rows) -> {
            for (Delivered<Row> row : rows) {
                out.int32((int) row.value().longAt(column));
            }
        };
    }

    static ColumnValues flags(int column) {
        return (out, rows) -> {
            for (Delivered<Row> row : rows) {
                out.int8((int) row.value().longAt(column));
            }
        };
    }

    static ColumnValues bigs(int column) {
        return (out, rows) -> {
            for (Delivered<Row> row : rows) {
                out.int128(row.value().bytes(), row.value().offsetAt(column), row.value().lengthAt(column));
            }
        };
    }

    static ColumnValues partitions() {
        return (out, rows) -> {
            for (Delivered<Row> row : rows) {
                out.int32(row.origin().partition());
            }
        };
    }

    static ColumnValues offsets() {
        return (out, rows) -> {
            for (Delivered<Row> row : rows) {
                out.int64(row.origin().offset());
            }
        };
    }

    /** First which of the rows have none, then the values. */
    static ColumnValues orNull(int column, ColumnValues values) {
        return (out, rows) -> {
            for (Delivered<Row> row : rows) {
                out.int8(row.value().isNull(column) ? 1 : 0);
            }
            values.write(out, rows);
        };
    }

}
