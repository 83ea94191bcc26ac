package dev.flotilla.databridge.postgres;

import java.sql.SQLException;
import java.util.List;

import dev.flotilla.databridge.routes.Column;
import dev.flotilla.databridge.routes.ColumnType;
import dev.flotilla.databridge.routes.Route;
import dev.flotilla.databridge.rows.Row;
import dev.flotilla.delivery.route.Delivered;

/**
 * Rows of a route as PostgreSQL's binary COPY takes them.
 */
final class RowCopy {

    private static final long MICROS_UNTIL_2000 = 946_684_800_000_000L;

    private final ColumnType[] types;

    RowCopy(Route route) {
        this.types = route.columns().stream().map(Column::type).toArray(ColumnType[]::new);
    }

    /** Answers how many rows there were. */
    long write(BinaryCopy copy, List<Delivered<Row>> rows) throws SQLException {
        copy.begin();
        long count = 0;
        for (Delivered<Row> delivered : rows) {
            Row row = delivered.value();
            if (!row.isTombstone()) {
                count++;
                copy.row(types.length + 2);
                for (int i = 0; i < types.length; i++) {
                    if (row.isNull(i)) {
                        copy.nothing();
                    }
                    else {
                        field(copy, row, i);
                    }
                }
                copy.integer(delivered.origin().partition());
                copy.bigint(delivered.origin().offset());
            }
        }
        copy.end();
        return count;
    }

    private void field(BinaryCopy copy, Row row, int i) throws SQLException {
        switch (types[i]) {
            case ColumnType.Text _ -> copy.bytes(row.bytes(), row.offsetAt(i), row.lengthAt(i));
            case ColumnType.Whole _, ColumnType.Floating _ -> copy.bigint(row.longAt(i));
            case ColumnType.Flag _ -> copy.bool(row.longAt(i) != 0);
            case ColumnType.Timestamp _ -> copy.bigint(row.longAt(i) - MICROS_UNTIL_2000);
            case ColumnType.Json _ -> copy.jsonb(row.bytes(), row.offsetAt(i), row.lengthAt(i));
            case ColumnType.Decimal decimal -> {
                if (decimal.isLong()) {
                    BinaryNumeric.write(copy, row.longAt(i), decimal.scale());
                }
                else {
                    BinaryNumeric.write(copy, row.bigAt(i), decimal.scale());
                }
            }
        }
    }

}
