package dev.flotilla.databridge.clickhouse;

import java.util.Set;

/**
 * A column as the server has it.
 *
 * @param type as the server writes it
 * @param alike types of the same bytes, which an older table may have
 */
record TableColumn(String name, String type, Set<String> alike, ColumnValues values) {

    TableColumn {
        alike = Set.copyOf(alike);
    }

    boolean accepts(String found) {
        return found.equals(type) || alike.contains(found);
    }

}
