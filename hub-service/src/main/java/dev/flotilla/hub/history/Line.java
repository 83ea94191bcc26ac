package dev.flotilla.hub.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One value over time, in a ring.
 */
final class Line {

    private final float[] values;

    Line(int length) {
        values = new float[length];
        Arrays.fill(values, Float.NaN);
    }

    void set(int slot, double value) {
        values[slot] = (float) value;
    }

    boolean isEmpty() {
        for (float value : values) {
            if (!Float.isNaN(value)) {
                return false;
            }
        }
        return true;
    }

    List<@Nullable Float> from(int first, int many) {
        List<@Nullable Float> list = new ArrayList<>(many);
        for (int i = 0; i < many; i++) {
            float value = values[(first + i) % values.length];
            list.add(Float.isFinite(value) ? (Float) value : null);
        }
        return list;
    }

}
