package dev.flotilla.hub.streaming;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.flotilla.hub.present.Painted;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns pictures into what is sent, once for all who watch. Most of them have seen the
 * one before.
 */
final class Documents {

    private static final int REMEMBERED = 8;

    private final JsonMapper json;

    private Document latest = new Document(0, JsonNodeFactory.instance.objectNode());

    private final Map<Long, String> changes = new LinkedHashMap<>();

    Documents(JsonMapper json) {
        this.json = json;
    }

    synchronized Document of(Painted painted) {
        if (painted.revision() > latest.revision()) {
            latest = new Document(painted.revision(), (ObjectNode) json.valueToTree(painted.picture()));
            changes.clear();
        }
        return latest;
    }

    String whole(Document document) {
        return json.writeValueAsString(document.tree());
    }

    /** From what a watcher has to the latest. */
    synchronized String change(Document from, Document to) {
        if (to.revision() != latest.revision()) {
            return json.writeValueAsString(MergePatch.between(from.tree(), to.tree()));
        }
        if (changes.size() >= REMEMBERED) {
            changes.clear();
        }
        return changes.computeIfAbsent(from.revision(),
                _ -> json.writeValueAsString(MergePatch.between(from.tree(), to.tree())));
    }

}
