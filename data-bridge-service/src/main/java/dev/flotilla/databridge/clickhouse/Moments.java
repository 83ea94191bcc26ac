package dev.flotilla.databridge.clickhouse;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.flotilla.databridge.routes.Column;
import dev.flotilla.databridge.routes.ColumnType;
import dev.flotilla.databridge.routes.Route;
import dev.flotilla.databridge.rows.Row;
import dev.flotilla.delivery.route.Delivered;

/**
 * Finds timestamps that a DateTime64 cannot show. The server would take them and show
 * others.
 */
final class Moments {

    private static final long FIRST = micros("1900-01-01T00:00:00Z");

    private static final long END = micros("2300-01-01T00:00:00Z");

    private final List<Column> columns;

    private final int[] timestamps;

    Moments(Route route, Capabilities server) {
        this.columns = route.columns();
        this.timestamps = server.knowsExactTimes() ? IntStream.range(0, columns.size())
            .filter(column -> columns.get(column).type() instanceof ColumnType.Timestamp)
            .toArray() : new int[0];
    }

    private static long micros(String moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(moment));
    }

    Optional<String> problem(List<Delivered<Row>> rows) {
        for (int column : timestamps) {
            for (Delivered<Row> row : rows) {
                long micros = row.value().longAt(column);
                if (micros < FIRST || micros >= END) {
                    return Optional
                        .of("column " + columns.get(column).name() + " of the record at offset " + row.source().offset()
                                + " is a moment outside of the years 1900 to 2299, which ClickHouse cannot hold");
                }
            }
        }
        return Optional.empty();
    }

}
