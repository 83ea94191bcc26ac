package dev.flotilla.databridge.clickhouse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.flotilla.databridge.routes.Column;
import dev.flotilla.databridge.routes.ColumnType;
import dev.flotilla.databridge.routes.Route;

/**
 * The columns of a route's table on a given server.
 */
final class TableColumns {

    /** UTC by name, or the server's own zone would show. */
    private static final String MOMENT = "DateTime64(6, 'UTC')";

    private final Capabilities server;

    TableColumns(Capabilities server) {
        this.server = server;
    }

    List<TableColumn> of(Route route) {
        List<TableColumn> columns = new ArrayList<>();
        for (int i = 0; i < route.columns().size(); i++) {
            columns.add(column(i, route.columns().get(i)));
        }
        columns.add(new TableColumn(Route.KAFKA_PARTITION, "Int32", Set.of(), ColumnValues.partitions()));
        columns.add(new TableColumn(Route.KAFKA_OFFSET, "Int64", Set.of(), ColumnValues.offsets()));
        return columns;
    }

    private TableColumn column(int index, Column column) {
        TableColumn required = required(index, column);
        if (!column.nullable()) {
            return required;
        }
        return new TableColumn(column.name(), nullable(required.type()),
                Set.copyOf(required.alike().stream().map(TableColumns::nullable).toList()),
                ColumnValues.orNull(index, required.values()));
    }

    private static String nullable(String type) {
        return "Nullable(" + type + ")";
    }

    private TableColumn required(int index, Column column) {
        return switch (column.type()) {
            case ColumnType.Text _, ColumnType.Json _ -> plain(column, "String", ColumnValues.texts(index));
            case ColumnType.Whole _ -> plain(column, "Int64", ColumnValues.longs(index));
            case ColumnType.Floating _ -> plain(column, "Float64", ColumnValues.longs(index));
            case ColumnType.Decimal decimal -> plain(column,
                    "Decimal(" + decimal.precision() + ", " + decimal.scale() + ")", decimals(index, decimal));
            case ColumnType.Flag _ -> new TableColumn(column.name(), server.knowsBooleans() ? "Bool" : "UInt8",
                    Set.of("UInt8"), ColumnValues.flags(index));
            // Where the server knows seconds only, microseconds since 1970 keep the
            // moment whole.
            case ColumnType.Timestamp _ ->
                plain(column, server.knowsExactTimes() ? MOMENT : "Int64", ColumnValues.longs(index));
        };
    }

    private static TableColumn plain(Column column, String type, ColumnValues values) {
        return new TableColumn(column.name(), type, Set.of(), values);
    }

    private static ColumnValues decimals(int index, ColumnType.Decimal type) {
        if (!type.isLong()) {
            return ColumnValues.bigs(index);
        }
        return type.precision() <= 9 ? ColumnValues.ints(index) : ColumnValues.longs(index);
    }

}
