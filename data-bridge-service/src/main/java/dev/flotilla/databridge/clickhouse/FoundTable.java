package dev.flotilla.databridge.clickhouse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table as the server describes it.
 *
 * @param arguments of the engine, without those that are literals
 * @param window how many tokens it remembers, or 0
 * @param columns types by name
 * @param partitionedBy columns in the expression of its partitions
 */
record FoundTable(String engine, List<String> arguments, List<String> sortingKey, int window,
        Map<String, String> columns, List<String> partitionedBy) {

    private static final Pattern ARGUMENTS = Pattern.compile("^\\w+\\(([^)]*)\\)");

    private static final Pattern WINDOW = Pattern.compile("\\b" + Capabilities.WINDOW + " = (\\d{1,9})\\b");

    FoundTable {
        arguments = List.copyOf(arguments);
        sortingKey = List.copyOf(sortingKey);
        columns = Map.copyOf(columns);
        partitionedBy = List.copyOf(partitionedBy);
    }

    static FoundTable read(ClickHouseServer server, Table table) throws IOException {
        String where = "database = '" + table.database() + "' AND %s = '" + table.route().table() + "'";
        List<List<String>> descriptions = server
            .query("SELECT engine, engine_full, sorting_key FROM system.tables WHERE " + where.formatted("name"));
        if (descriptions.isEmpty()) {
            throw new IOException("ClickHouse has no table " + table.name() + " although it was just created");
        }
        Map<String, String> columns = new LinkedHashMap<>();
        List<String> partitionedBy = new ArrayList<>();
        for (List<String> column : server
            .query("SELECT name, type, is_in_partition_key FROM system.columns WHERE " + where.formatted("table"))) {
            columns.put(column.get(0), column.get(1));
            if (column.get(2).equals("1")) {
                partitionedBy.add(column.get(0));
            }
        }
        List<String> description = descriptions.getFirst();
        return new FoundTable(description.get(0), arguments(description.get(1)), list(description.get(2)),
                window(description.get(1)), columns, partitionedBy);
    }

    // A replicated engine begins with its path and name, which are literals.
    static List<String> arguments(String engine) {
        Matcher matcher = ARGUMENTS.matcher(engine);
        return matcher.find() ? list(matcher.group(1)).stream().filter(argument -> !argument.startsWith("'")).toList()
                : List.of();
    }

    static int window(String engine) {
        Matcher matcher = WINDOW.matcher(engine);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    static List<String> list(String expressions) {
        return Arrays.stream(expressions.split(","))
            // Some versions write a single column in parentheses, others do not.
            .map(expression -> expression.replaceAll("[`() ]", ""))
            .filter(expression -> !expression.isEmpty())
            .toList();
    }

}
