package dev.flotilla.sql.terms;

import java.util.List;
import java.util.Optional;

import dev.flotilla.sql.types.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the records of a topic.
 *
 * @param open whether any other field may be there, too
 * @param key the column whose text is the record's key, where one is
 */
public record Schema(boolean open, List<Column> columns, @Nullable String key) {

    /** Of a topic about which nobody said anything. */
    public static final Schema UNKNOWN = new Schema(true, List.of(), null);

    public Schema {
        columns = List.copyOf(columns);
    }

    public Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /**
     * A column.
     *
     * @param inKey whether it is read from the record's key instead of a field
     */
    public record Column(String name, SqlType type, boolean inKey) {
    }

}
