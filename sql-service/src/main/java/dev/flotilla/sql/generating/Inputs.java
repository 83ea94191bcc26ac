package dev.flotilla.sql.generating;

import java.util.ArrayList;
import java.util.List;

/**
 * Which fields of which rows a program asks for.
 */
final class Inputs {

    private final List<List<List<String>>> paths = new ArrayList<>();

    Inputs(int count) {
        for (int i = 0; i < count; i++) {
            paths.add(new ArrayList<>());
        }
    }

    int count() {
        return paths.size();
    }

    int slot(int input, List<String> path) {
        List<List<String>> known = paths.get(input);
        int slot = known.indexOf(path);
        if (slot < 0) {
            known.add(List.copyOf(path));
            slot = known.size() - 1;
        }
        return slot;
    }

    List<List<String>> of(int input) {
        return List.copyOf(paths.get(input));
    }

}
