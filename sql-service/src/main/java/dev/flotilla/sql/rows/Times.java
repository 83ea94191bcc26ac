package dev.flotilla.sql.rows;

import dev.flotilla.sql.types.BadRecord;

/**
 * The times that rows say they happened at.
 */
public final class Times {

    private Times() {
    }

    public static void require(boolean isNull, long timestamp, String name) {
        if (isNull) {
            throw new BadRecord("there is no " + name + ", which says when a record happened");
        }
        if (timestamp < 0) {
            throw new BadRecord(name + " is before 1970, which Kafka has no time for");
        }
    }

}
