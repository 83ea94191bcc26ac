package dev.flotilla.sql.functions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * All functions by name.
 */
public final class FunctionCatalogue {

    private final List<FunctionGroup> groups;

    private final SortedMap<String, List<Overload>> byName = new TreeMap<>();

    public FunctionCatalogue() {
        this(List.of(TextRows.group(), PatternRows.group(), NumberRows.group(), TimeRows.group(), ArrayRows.group()));
    }

    FunctionCatalogue(List<FunctionGroup> groups) {
        this.groups = List.copyOf(groups);
        for (FunctionGroup group : groups) {
            for (ListedFunction function : group.functions()) {
                for (Overload overload : function.overloads()) {
                    byName.computeIfAbsent(overload.name(), _ -> new ArrayList<>()).add(overload);
                }
            }
        }
    }

    /** Those of that name, the most specific first; none if there is no such function. */
    public List<Overload> named(String upperCaseName) {
        return Collections.unmodifiableList(byName.getOrDefault(upperCaseName, List.of()));
    }

    public SortedSet<String> names() {
        return Collections.unmodifiableSortedSet((SortedSet<String>) byName.keySet());
    }

    List<FunctionGroup> groups() {
        return groups;
    }

}
