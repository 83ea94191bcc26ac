package dev.flotilla.databridge.clickhouse;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import dev.flotilla.databridge.rows.Row;
import dev.flotilla.delivery.route.Delivered;
import dev.flotilla.delivery.route.Range;
import dev.flotilla.delivery.route.Sink;
import dev.flotilla.delivery.route.WriteOutcome;

/**
 * One insert for one range. Inserted again, the range is told by its token, or where the
 * server knows none, its rows replace themselves.
 */
final class ClickHouseSink implements Sink<Row> {

    private final ClickHouseServer server;

    private final Table table;

    private final Capabilities capabilities;

    private final InsertTerms terms;

    private final Moments moments;

    ClickHouseSink(ClickHouseServer server, Capabilities capabilities, Table table, Duration timeout) {
        this.server = server;
        this.capabilities = capabilities;
        this.table = table;
        this.terms = new InsertTerms(capabilities, timeout);
        this.moments = new Moments(table.route(), capabilities);
    }

    @Override
    public WriteOutcome insert(Range range, List<Delivered<Row>> records) {
        List<Delivered<Row>> rows = withoutTombstones(records);
        if (rows.isEmpty()) {
            return new WriteOutcome.Written();
        }
        Optional<String> problem = moments.problem(rows);
        if (problem.isPresent()) {
            return new WriteOutcome.BadRecords(new DateTimeException(problem.get()));
        }
        try {
            server.insert(table, new NativeBlock(table.columns(), rows), terms.of(range));
            return new WriteOutcome.Written();
        }
        catch (IOException e) {
            return InsertFailure.outcomeOf(e, capabilities);
        }
    }

    private static List<Delivered<Row>> withoutTombstones(List<Delivered<Row>> records) {
        boolean hasTombstone = records.stream().anyMatch(record -> record.value().isTombstone());
        return hasTombstone ? records.stream().filter(record -> !record.value().isTombstone()).toList() : records;
    }

}
