package dev.flotilla.hub.streaming;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What makes one document of another: a JSON merge patch (RFC 7386). Neither may hold a
 * null, which means "gone" in a patch.
 */
final class MergePatch {

    private MergePatch() {
    }

    /** Empty where they are the same. */
    static ObjectNode between(ObjectNode before, ObjectNode after) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        for (String name : before.propertyNames()) {
            if (!after.has(name)) {
                patch.putNull(name);
            }
        }
        for (Map.Entry<String, JsonNode> property : after.properties()) {
            JsonNode change = change(before.get(property.getKey()), property.getValue());
            if (change != null) {
                patch.set(property.getKey(), change);
            }
        }
        return patch;
    }

    private static @Nullable JsonNode change(@Nullable JsonNode before, JsonNode after) {
        if (before instanceof ObjectNode old && after instanceof ObjectNode now) {
            ObjectNode inner = between(old, now);
            return inner.isEmpty() ? null : inner;
        }
        return after.equals(before) ? null : after;
    }

}
