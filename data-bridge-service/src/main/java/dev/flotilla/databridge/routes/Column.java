package dev.flotilla.databridge.routes;

/**
 * One column of a table and where its values come from.
 *
 * @param path where in the document its value is
 * @param nullable whether a document may lack the value or have {@code null} there
 */
public record Column(String name, ColumnType type, JsonPath path, boolean nullable) {
}
