package dev.flotilla.sql.rows;

import java.util.List;

import dev.flotilla.sql.json.JsonMembers;
import dev.flotilla.sql.json.JsonSlice;
import dev.flotilla.sql.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/**
 * What a job does with its rows, as generated code. First {@link #load}, then the
 * questions that its query has answers to; all of them throw
 * {@link dev.flotilla.sql.types.BadRecord} for rows that cannot be used. Of one thread.
 */
public abstract class RowProgram {

    protected final JsonWriter out = new JsonWriter();

    private List<@Nullable JsonSlice> groupValues = List.of();

    /** The rows that the next questions are about; null for one that has no partner. */
    public abstract void load(@Nullable Row[] rows);

    /** Whether the query's condition is true for the rows. */
    public abstract boolean accepts();

    /** What is selected. */
    public byte[] project() {
        throw notAsked("project");
    }

    /**
     * What rows are put together or joined by; null where a part of a join's key is NULL.
     */
    public byte @Nullable [] key() {
        throw notAsked("key");
    }

    /** Adds the loaded rows to what their group has come to. */
    public void add(Totals totals, long timestamp) {
        throw notAsked("add");
    }

    /** Whether the group's result is one; in milliseconds where there is a window. */
    public boolean keeps(Totals totals, long windowStart, long windowEnd) {
        throw notAsked("keeps");
    }

    /** The group's result, after {@link #keeps}. */
    public byte[] result() {
        throw notAsked("result");
    }

    /** The group that the next questions are about. */
    protected final void begin(Totals totals) {
        groupValues = JsonMembers.elements(totals.values());
    }

    protected final @Nullable JsonSlice groupValue(int index) {
        return groupValues.get(index);
    }

    private static IllegalStateException notAsked(String what) {
        return new IllegalStateException("the query has nothing to " + what);
    }

}
