package dev.flotilla.sql.streaming;

import java.nio.charset.StandardCharsets;

import dev.flotilla.sql.json.JsonWriter;
import dev.flotilla.sql.rows.Keys;
import dev.flotilla.sql.rows.RowProgram;
import dev.flotilla.sql.rows.Totals;
import dev.flotilla.sql.types.Timestamps;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a group.
 */
final class GroupResults {

    private final RowProgram program;

    private final boolean windowed;

    private final boolean table;

    GroupResults(RowProgram program, boolean windowed, boolean table) {
        this.program = program;
        this.windowed = windowed;
        this.table = table;
    }

    /**
     * Null where the condition keeps the group out of a stream; of a table it is deleted.
     */
    @Nullable Record<byte[], Object> of(byte[] groupKey, Totals totals, long windowStart, long windowEnd, long time,
            Headers headers) {
        boolean kept = program.keeps(totals, windowStart, windowEnd);
        if (!kept && !table) {
            return null;
        }
        return new Record<>(key(groupKey, windowStart), kept ? program.result() : null, Math.max(0, time), headers);
    }

    /**
     * Of a session that became a part of another one; null in a stream, which has no way
     * to take something back.
     */
    @Nullable Record<byte[], Object> gone(byte[] groupKey, long windowStart, long time, Headers headers) {
        return table ? new Record<>(key(groupKey, windowStart), null, Math.max(0, time), headers) : null;
    }

    // Each window is a row of a table, and so is the group of what has no value: a
    // compacted topic takes no record without key.
    private byte @Nullable [] key(byte[] groupKey, long windowStart) {
        byte[] key = Keys.ofRecord(groupKey);
        if (!table || (!windowed && key != null)) {
            return key;
        }
        JsonWriter array = new JsonWriter().character('[');
        if (key == null) {
            array.nothing();
        }
        else {
            array.value(new String(key, StandardCharsets.UTF_8));
        }
        if (windowed) {
            array.character(',').timestamp(Timestamps.ofMillis(windowStart));
        }
        return array.character(']').toBytes();
    }

}
