package dev.flotilla.sql.rows;

import org.jspecify.annotations.Nullable;

/**
 * A record as it was read.
 */
public final class Row {

    private final byte @Nullable [] key;

    private final byte @Nullable [] value;

    private final long timestamp;

    private final int partition;

    private final long offset;

    /**
     * @param value null for a record that deletes its key
     * @param timestamp milliseconds since 1970
     */
    public Row(byte @Nullable [] key, byte @Nullable [] value, long timestamp, int partition, long offset) {
        this.key = key;
        this.value = value;
        this.timestamp = timestamp;
        this.partition = partition;
        this.offset = offset;
    }

    public byte @Nullable [] key() {
        return key;
    }

    public byte @Nullable [] value() {
        return value;
    }

    public long timestamp() {
        return timestamp;
    }

    public int partition() {
        return partition;
    }

    public long offset() {
        return offset;
    }

}
