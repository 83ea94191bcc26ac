package dev.flotilla.sql.json;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The fields that are asked for, as they lie in each other: each has a slot for where its
 * value is.
 */
final class FieldTree {

    static final int NO_SLOT = -1;

    final byte[][] names;

    final int[] slots;

    final @Nullable FieldTree[] inside;

    private FieldTree(Map<String, Building> fields) {
        this.names = new byte[fields.size()][];
        this.slots = new int[fields.size()];
        this.inside = new @Nullable FieldTree[fields.size()];
        int index = 0;
        for (Map.Entry<String, Building> field : fields.entrySet()) {
            this.names[index] = field.getKey().getBytes(StandardCharsets.UTF_8);
            this.slots[index] = field.getValue().slot;
            this.inside[index] = field.getValue().fields.isEmpty() ? null : new FieldTree(field.getValue().fields);
            index++;
        }
    }

    /**
     * Of paths such as {@code [address, city]}; a path's place in the list is its slot.
     */
    static FieldTree of(List<List<String>> paths) {
        Building root = new Building();
        for (int slot = 0; slot < paths.size(); slot++) {
            Building at = root;
            for (String name : paths.get(slot)) {
                at = at.fields.computeIfAbsent(name, _ -> new Building());
            }
            at.slot = slot;
        }
        return new FieldTree(root.fields);
    }

    int find(byte[] name, int start, int end) {
        for (int i = 0; i < names.length; i++) {
            byte[] known = names[i];
            if (known.length == end - start && java.util.Arrays.equals(known, 0, known.length, name, start, end)) {
                return i;
            }
        }
        return NO_SLOT;
    }

    private static final class Building {

        private final Map<String, Building> fields = new LinkedHashMap<>();

        private int slot = NO_SLOT;

    }

}
