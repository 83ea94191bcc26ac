package dev.flotilla.databridge.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.flotilla.databridge.routes.Column;
import dev.flotilla.databridge.routes.JsonPath;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/**
 * A place in documents at which or below which columns have their values. All paths of a
 * route make one tree, so that one walk through a document serves them all.
 */
final class PathNode {

    private final int id;

    private final int[] columns;

    private final @Nullable PropertyNameMatcher names;

    private final PathNode[] members;

    private final Map<Integer, PathNode> elements;

    private PathNode(int id, Draft draft, JsonFactory json, Counter ids) {
        this.id = id;
        this.columns = draft.columns.stream().mapToInt(Integer::intValue).toArray();
        this.names = draft.members.isEmpty() ? null
                : json.constructNameMatcher(draft.members.keySet().stream().map(Named::fromString).toList(), false);
        this.members = draft.members.values().stream().map(member -> of(member, json, ids)).toArray(PathNode[]::new);
        this.elements = new TreeMap<>();
        draft.elements.forEach((index, element) -> elements.put(index, of(element, json, ids)));
    }

    static PathNode of(List<Column> columns, JsonFactory json) {
        Draft root = new Draft();
        for (int i = 0; i < columns.size(); i++) {
            Draft place = root;
            for (JsonPath.Step step : columns.get(i).path().steps()) {
                place = place.below(step);
            }
            place.columns.add(i);
        }
        return of(root, json, new Counter());
    }

    private static PathNode of(Draft draft, JsonFactory json, Counter ids) {
        return new PathNode(ids.next(), draft, json, ids);
    }

    /** Numbered from 0 within the tree. */
    int id() {
        return id;
    }

    int[] columns() {
        return columns;
    }

    @Nullable PropertyNameMatcher names() {
        return names;
    }

    /** By the number that {@link #names} matches. */
    PathNode member(int match) {
        return members[match];
    }

    boolean hasElements() {
        return !elements.isEmpty();
    }

    boolean leadsTo(int column) {
        return Arrays.stream(columns).anyMatch(own -> own == column)
                || Arrays.stream(members).anyMatch(member -> member.leadsTo(column))
                || elements.values().stream().anyMatch(element -> element.leadsTo(column));
    }

    @Nullable PathNode element(int index) {
        return elements.get(index);
    }

    int size() {
        int size = 1;
        for (PathNode member : members) {
            size += member.size();
        }
        for (PathNode element : elements.values()) {
            size += element.size();
        }
        return size;
    }

    private static final class Draft {

        private final List<Integer> columns = new ArrayList<>();

        private final Map<String, Draft> members = new LinkedHashMap<>();

        private final TreeMap<Integer, Draft> elements = new TreeMap<>();

        private Draft below(JsonPath.Step step) {
            return switch (step) {
                case JsonPath.Step.Name(String name) -> members.computeIfAbsent(name, _ -> new Draft());
                case JsonPath.Step.Index(int index) -> elements.computeIfAbsent(index, _ -> new Draft());
            };
        }

    }

    private static final class Counter {

        private int next;

        private int next() {
            return next++;
        }

    }

}
