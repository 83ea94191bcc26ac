package dev.flotilla.databridge.routes;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What of a topic's records goes into which table. Checked as a whole: nothing in it
 * contradicts anything else.
 *
 * @param columns in the order of the table; a row has its values in the same order
 * @param key of the table: columns, and maybe {@link #KAFKA_PARTITION} and
 * {@link #KAFKA_OFFSET}
 * @param version the column by which the newest of the records with one key is known;
 * absent only where the key names the record itself
 */
public record Route(String name, String topic, String table, List<Column> columns, List<String> key,
        @Nullable String version, Tombstones tombstones) {

    /** Every table has it beside the route's columns. */
    public static final String KAFKA_PARTITION = "kafka_partition";

    /** Every table has it beside the route's columns. */
    public static final String KAFKA_OFFSET = "kafka_offset";

    public Route {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
    }

    /**
     * Whether the key names the record itself. Such a row is a fact: nothing that comes
     * later replaces it, and a range that is read again has the same offsets.
     */
    public boolean isOfFacts() {
        return key.contains(KAFKA_PARTITION) && key.contains(KAFKA_OFFSET);
    }

}
