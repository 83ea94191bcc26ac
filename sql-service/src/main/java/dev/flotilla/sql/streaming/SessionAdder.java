package dev.flotilla.sql.streaming;

import dev.flotilla.sql.generating.Programs;
import dev.flotilla.sql.rows.Row;
import dev.flotilla.sql.rows.RowProgram;
import dev.flotilla.sql.rows.Totals;
import dev.flotilla.sql.types.BadRecord;
import org.apache.kafka.streams.kstream.Aggregator;
import org.jspecify.annotations.Nullable;

/**
 * Adds rows to sessions. One object serves all tasks, so each thread has a program of its
 * own.
 */
final class SessionAdder implements Aggregator<byte[], @Nullable Row[], Totals> {

    private final ThreadLocal<RowProgram> programs;

    private final JobWatch watch;

    SessionAdder(Programs programs, JobWatch watch) {
        this.watch = watch;
        this.programs = ThreadLocal.withInitial(programs::create);
    }

    @Override
    public Totals apply(byte[] key, @Nullable Row[] rows, Totals totals) {
        RowProgram program = programs.get();
        program.load(rows);
        long time = 0;
        for (Row row : rows) {
            time = row == null ? time : Math.max(time, row.timestamp());
        }
        try {
            program.add(totals, time);
        }
        catch (BadRecord full) {
            // Whatever a row itself is refused for was found before it travelled; here
            // only room can be missing, and no dead
            // letter can be sent.
            watch.deadLettered(String.valueOf(full.getMessage()));
        }
        return totals;
    }

}
