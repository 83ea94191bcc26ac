package dev.flotilla.databridge.rows;

import java.util.Arrays;
import java.util.List;

import dev.flotilla.databridge.routes.Column;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.sym.PropertyNameMatcher;

/**
 * One walk through a document, stopping where columns have their values and stepping over
 * everything else. Used by one thread at a time.
 */
final class Walk {

    private final List<Column> columns;

    private final PathNode root;

    private final boolean[] visited;

    private final boolean[] wasNull;

    private final RowBuilder row;

    private final ValueReader values;

    private byte[] document = {};

    private @Nullable String problem;

    Walk(List<Column> columns, PathNode root) {
        this.columns = columns;
        this.root = root;
        this.visited = new boolean[root.size()];
        this.wasNull = new boolean[columns.size()];
        this.row = new RowBuilder(columns.size());
        this.values = new ValueReader(row);
    }

    /** What is wrong with the document, or null where nothing is. */
    @Nullable String through(JsonParser parser, byte[] source) {
        document = source;
        JsonToken first = parser.nextToken();
        if (first != JsonToken.START_OBJECT && first != JsonToken.START_ARRAY) {
            return "the value is neither a JSON object nor an array";
        }
        visit(root, parser, first);
        if (problem == null && parser.nextToken() != null) {
            problem = "the value goes on after its document";
        }
        return problem == null ? missing() : problem;
    }

    Row row() {
        return row.build();
    }

    void clear() {
        row.clear();
        Arrays.fill(visited, false);
        Arrays.fill(wasNull, false);
        problem = null;
        document = new byte[0];
    }

    private void visit(PathNode place, JsonParser parser, JsonToken token) {
        if (visited[place.id()]) {
            problem = twice(place);
            return;
        }
        visited[place.id()] = true;
        if (place.columns().length == 0) {
            descend(place, parser, token);
            return;
        }
        long start = values.startOf(parser, place.columns(), columns);
        for (int column : place.columns()) {
            take(column, parser, token);
        }
        descend(place, parser, token);
        if (start >= 0 && token != JsonToken.VALUE_NULL && problem == null) {
            parser.finishToken();
            int end = (int) parser.currentLocation().getByteOffset();
            takeJson(place, (int) start, end);
        }
    }

    private void take(int column, JsonParser parser, JsonToken token) {
        if (token == JsonToken.VALUE_NULL) {
            wasNull[column] = true;
            return;
        }
        Column mapped = columns.get(column);
        String complaint = values.take(column, mapped.type(), parser, token);
        if (complaint != null) {
            problem = about(mapped, complaint);
        }
    }

    private void takeJson(PathNode place, int start, int end) {
        for (int column : place.columns()) {
            if (ValueReader.isJson(columns.get(column))) {
                if (JsonText.hasNul(document, start, end)) {
                    problem = about(columns.get(column), "has a NUL character in it, which no database holds");
                    return;
                }
                row.setBytes(column, document, start, end - start);
            }
        }
    }

    private void descend(PathNode place, JsonParser parser, JsonToken token) {
        if (problem != null) {
            return;
        }
        PropertyNameMatcher names = place.names();
        if (token == JsonToken.START_OBJECT && names != null) {
            members(place, names, parser);
        }
        else if (token == JsonToken.START_ARRAY && place.hasElements()) {
            elements(place, parser);
        }
        else if (token.isStructStart()) {
            parser.skipChildren();
        }
    }

    private void members(PathNode place, PropertyNameMatcher names, JsonParser parser) {
        int match = parser.nextNameMatch(names);
        while (match != PropertyNameMatcher.MATCH_END_OBJECT && problem == null) {
            JsonToken token = parser.nextToken();
            if (match >= 0) {
                visit(place.member(match), parser, token);
            }
            else if (token.isStructStart()) {
                parser.skipChildren();
            }
            match = problem == null ? parser.nextNameMatch(names) : PropertyNameMatcher.MATCH_END_OBJECT;
        }
    }

    private void elements(PathNode place, JsonParser parser) {
        JsonToken token = parser.nextToken();
        for (int i = 0; token != JsonToken.END_ARRAY && problem == null; i++) {
            PathNode element = place.element(i);
            if (element != null) {
                visit(element, parser, token);
            }
            else if (token.isStructStart()) {
                parser.skipChildren();
            }
            token = parser.nextToken();
        }
    }

    private String twice(PathNode place) {
        for (Column column : columns) {
            if (place.leadsTo(columns.indexOf(column))) {
                return about(column, "is in the document twice, at its path or above");
            }
        }
        return "the document has a field twice";
    }

    private @Nullable String missing() {
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (!column.nullable() && !row.isSet(i)) {
                return about(column, wasNull[i] ? "is null" : "is missing");
            }
        }
        return null;
    }

    private static String about(Column column, String complaint) {
        return "column '" + column.name() + "' at " + column.path() + " " + complaint;
    }

}
