package dev.flotilla.databridge.postgres;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table as the database has it.
 *
 * @param columns by name
 * @param keys the sets of columns by which its unique indexes tell rows apart
 */
record FoundTable(Map<String, FoundColumn> columns, List<Set<String>> keys) {

    FoundTable {
        columns = Map.copyOf(columns);
        keys = List.copyOf(keys);
    }

    /**
     * As PostgreSQL's {@code format_type} tells its type.
     */
    record FoundColumn(String type, boolean isRequired, boolean fillsItself) {
    }

}
