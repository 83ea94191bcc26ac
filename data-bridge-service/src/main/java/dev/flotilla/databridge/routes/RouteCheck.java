package dev.flotilla.databridge.routes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Makes a route of what a person wrote, or says everything that is wrong with it.
 */
final class RouteCheck {

    static final int MAX_COLUMNS = 500;

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    private static final Pattern TOPIC = Pattern.compile("[A-Za-z0-9._-]{1,249}");

    private static final Pattern IDENTIFIER = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

    private static final String IDENTIFIERS = "up to 63 characters of a-z, 0-9 and _, not beginning with a digit";

    private static final Set<String> KAFKA_COLUMNS = Set.of(Route.KAFKA_PARTITION, Route.KAFKA_OFFSET);

    private static final String KEY_OF_FACTS = Route.KAFKA_PARTITION + " and " + Route.KAFKA_OFFSET;

    private static final Set<String> COLUMN_FIELDS = Set.of("type", "path", "nullable");

    private static final Set<String> OWN_TABLES = Set.of("delivery_offset");

    private final String name;

    private final BridgeProperties.RouteSettings settings;

    private final List<RouteProblem> problems;

    RouteCheck(String name, BridgeProperties.RouteSettings settings, List<RouteProblem> problems) {
        this.name = name;
        this.settings = settings;
        this.problems = problems;
    }

    /** To be used only if no problem was added. */
    Route route() {
        if (!NAME.matcher(name).matches()) {
            problems.add(new RouteProblem(name, name,
                    "name a route with up to 63 characters of a-z, 0-9 and -, beginning with a letter or digit"));
        }
        match(TOPIC, "topic", settings.topic(), "name the topic, with up to 249 characters of A-Z a-z 0-9 . _ -");
        match(IDENTIFIER, "table", settings.table(), "name the table, with " + IDENTIFIERS);
        if (OWN_TABLES.contains(settings.table())) {
            problem("table", settings.table(), "choose another name, this table holds the bridge's own offsets");
        }
        Map<String, Column> columns = columns();
        key(columns);
        version(columns);
        return new Route(name, settings.topic(), settings.table(), List.copyOf(columns.values()), settings.key(),
                isOfFacts() ? null : settings.version(), tombstones());
    }

    private Map<String, Column> columns() {
        if (settings.columns().isEmpty() || settings.columns().size() > MAX_COLUMNS) {
            problem("columns", "", "map 1 to " + MAX_COLUMNS + " columns, each with 'type' and 'path'");
        }
        return settings.columns()
            .entrySet()
            .stream()
            .map(column -> column(column.getKey(), column.getValue()))
            .collect(Collectors.toMap(Column::name, column -> column, (first, _) -> first, LinkedHashMap::new));
    }

    private Column column(String column, Map<String, String> fields) {
        String where = "columns." + column;
        match(IDENTIFIER, where, column, "name the column with " + IDENTIFIERS);
        if (KAFKA_COLUMNS.contains(column)) {
            problem(where, column, "choose another name, every table has this column anyway");
        }
        fields.keySet()
            .stream()
            .filter(field -> !COLUMN_FIELDS.contains(field))
            .forEach(field -> problem(where, field, "a column has 'type', 'path' and maybe 'nullable'"));
        String type = fields.getOrDefault("type", "").strip();
        String path = fields.getOrDefault("path", "").strip();
        String nullable = fields.getOrDefault("nullable", "false").toLowerCase(Locale.ROOT);
        if (!nullable.equals("true") && !nullable.equals("false")) {
            problem(where + ".nullable", nullable, "say true or false");
        }
        return new Column(column, type(where, type), path(where, path), nullable.equals("true"));
    }

    private ColumnType type(String where, String notation) {
        return ColumnTypes.parse(notation).orElseGet(() -> {
            problem(where + ".type", notation, "the types are " + ColumnTypes.KNOWN);
            return new ColumnType.Text();
        });
    }

    private JsonPath path(String where, String notation) {
        return JsonPath.parse(notation).orElseGet(() -> {
            problem(where + ".path", notation, "say where in the document the value is, as " + JsonPath.SYNTAX);
            return new JsonPath(List.of());
        });
    }

    private void key(Map<String, Column> columns) {
        if (settings.key().isEmpty()) {
            problem("key", "",
                    "name the columns that name a row, or " + KEY_OF_FACTS + " where every record is a row of its own");
        }
        List<String> seen = new ArrayList<>();
        for (String part : settings.key()) {
            if (seen.contains(part)) {
                problem("key", part, "name it once");
            }
            seen.add(part);
            if (!KAFKA_COLUMNS.contains(part)) {
                keyColumn(part, columns.get(part));
            }
        }
        boolean hasOne = settings.key().stream().anyMatch(KAFKA_COLUMNS::contains);
        if (hasOne && !isOfFacts()) {
            problem("key", String.join(", ", settings.key()),
                    "name " + KEY_OF_FACTS + " together or not at all, as one without the other names nothing");
        }
    }

    private void keyColumn(String part, @Nullable Column column) {
        if (column == null) {
            problem("key", part, "map a column of this name, or take it out of the key");
            return;
        }
        if (column.nullable()) {
            problem("key", part, "a part of the key may not be nullable");
        }
        switch (column.type()) {
            case ColumnType.Json _ -> problem("key", part, "json cannot be compared, choose others");
            case ColumnType.Floating _ ->
                problem("key", part, "a double is never quite equal, make it decimal(p,s) or choose others");
            case ColumnType.Text _, ColumnType.Whole _, ColumnType.Decimal _, ColumnType.Flag _,
                    ColumnType.Timestamp _ ->
                {
                }
        }
    }

    private void version(Map<String, Column> columns) {
        String version = settings.version();
        if (isOfFacts()) {
            if (version != null) {
                problem("version", version, "take it out, nothing replaces a row whose key is " + KEY_OF_FACTS);
            }
            return;
        }
        if (version == null || version.isBlank()) {
            problem("version", "",
                    "name the column by which the newest record of a key is known; offsets of two "
                            + "partitions cannot be compared. Where every record is a row of its own, make the key "
                            + KEY_OF_FACTS);
            return;
        }
        if (KAFKA_COLUMNS.contains(version)) {
            problem("version", version, "name a column of the record, offsets of two partitions cannot be compared");
            return;
        }
        versionColumn(version, columns.get(version));
    }

    private void versionColumn(String version, @Nullable Column column) {
        if (column == null) {
            problem("version", version, "map a column of this name, or name another");
            return;
        }
        if (column.nullable()) {
            problem("version", version, "the version may not be nullable");
        }
        switch (column.type()) {
            case ColumnType.Whole _, ColumnType.Timestamp _, ColumnType.Decimal _ -> {
            }
            case ColumnType.Text _, ColumnType.Flag _, ColumnType.Json _, ColumnType.Floating _ ->
                problem("version", version, "a version is a long, a timestamp or a decimal");
        }
    }

    private Tombstones tombstones() {
        return switch (settings.tombstones()) {
            case "dead-letter" -> Tombstones.DEAD_LETTER;
            case "ignore" -> Tombstones.IGNORE;
            default -> {
                problem("tombstones", settings.tombstones(), "say dead-letter or ignore");
                yield Tombstones.DEAD_LETTER;
            }
        };
    }

    private boolean isOfFacts() {
        return settings.key().containsAll(KAFKA_COLUMNS);
    }

    private void match(Pattern pattern, String field, String value, String remedy) {
        if (!pattern.matcher(value).matches()) {
            problem(field, value, remedy);
        }
    }

    private void problem(String field, String value, String remedy) {
        problems.add(new RouteProblem(name + "." + field, value, remedy));
    }

}
