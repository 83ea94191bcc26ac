package dev.flotilla.sql.json;

import java.util.Arrays;
import java.util.List;

import dev.flotilla.sql.types.BadRecord;
import org.jspecify.annotations.Nullable;

/**
 * Finds the wanted fields of a JSON object in one pass over its bytes, which is checked
 * to be JSON to its end, since parts of it are handed on as they are. Where a name stands
 * twice, the last one counts. Of one thread.
 */
public final class FieldScanner {

    private final FieldTree tree;

    private final int[] starts;

    private final int[] ends;

    private final KnownOrder order = new KnownOrder();

    /**
     * @param paths each a way through nested objects; its place in the list is its slot
     */
    public FieldScanner(List<List<String>> paths) {
        this.tree = FieldTree.of(paths);
        this.starts = new int[paths.size()];
        this.ends = new int[paths.size()];
    }

    /** Fields of no object: all are NULL. */
    public void scanNothing() {
        Arrays.fill(starts, -1);
    }

    public void scan(byte @Nullable [] json) {
        Arrays.fill(starts, -1);
        if (json == null) {
            return;
        }
        int at = JsonText.skipBlanks(json, 0);
        if (at >= json.length || json[at] != '{') {
            throw new BadRecord(at >= json.length ? "the value is empty, a JSON object is needed"
                    : "the value is not a JSON object: it begins with " + JsonText.shown(json, at));
        }
        int end = JsonText.skipBlanks(json, object(json, at, tree, true));
        if (end != json.length) {
            throw JsonText.unexpected(json, end, "the end");
        }
    }

    /** Where a value begins, or -1 for NULL. */
    public int start(int slot) {
        return starts[slot];
    }

    public int end(int slot) {
        return ends[slot];
    }

    private int object(byte[] json, int brace, FieldTree fields, boolean outermost) {
        int at = JsonText.skipBlanks(json, brace + 1);
        if (at < json.length && json[at] == '}') {
            return at + 1;
        }
        for (int nth = 0;; nth++) {
            int field = -1;
            int known = outermost ? order.match(json, at, nth) : -1;
            if (known >= 0) {
                field = order.field(nth);
                at = known;
            }
            else {
                int nameStart = at + 1;
                at = JsonText.skipName(json, at);
                field = fieldOf(json, nameStart, at - 1, fields);
                if (outermost) {
                    order.learn(json, nameStart - 1, at, nth, field);
                }
            }
            at = JsonText.skipBlanks(json, JsonText.skip(json, JsonText.skipBlanks(json, at), ':'));
            at = JsonText.skipBlanks(json, field < 0 ? JsonText.skipValue(json, at) : found(json, at, fields, field));
            if (at < json.length && json[at] == ',') {
                at = JsonText.skipBlanks(json, at + 1);
            }
            else {
                return JsonText.skip(json, at, '}');
            }
        }
    }

    private static int fieldOf(byte[] json, int start, int end, FieldTree fields) {
        for (int i = start; i < end; i++) {
            if (json[i] == '\\') {
                byte[] name = JsonText.unescaped(json, start, end);
                return fields.find(name, 0, name.length);
            }
        }
        return fields.find(json, start, end);
    }

    private int found(byte[] json, int at, FieldTree fields, int field) {
        FieldTree inside = fields.inside[field];
        if (inside != null) {
            forget(inside);
        }
        int end = inside != null && at < json.length && json[at] == '{' ? object(json, at, inside, false)
                : JsonText.skipValue(json, at);
        int slot = fields.slots[field];
        if (slot >= 0) {
            starts[slot] = json[at] == 'n' ? -1 : at;
            ends[slot] = end;
        }
        return end;
    }

    // A name that stands twice brings other fields with it.
    private void forget(FieldTree fields) {
        for (int i = 0; i < fields.slots.length; i++) {
            if (fields.slots[i] >= 0) {
                starts[fields.slots[i]] = -1;
            }
            FieldTree inside = fields.inside[i];
            if (inside != null) {
                forget(inside);
            }
        }
    }

}
