package dev.flotilla.hub.streaming;

import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

class MergePatchTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void shouldBeEmptyWhenNothingHasChanged() {
        ObjectNode picture = read("{'a':{'b':[1,2]},'c':1}");

        assertThat(MergePatch.between(picture, picture.deepCopy())).isEmpty();
    }

    @Test
    void shouldTellOnlyWhatIsDifferentWhenAPartHasChanged() {
        ObjectNode before = read("{'instances':{'p-1':{'lag':1,'health':'UP'},'p-2':{'lag':2}},'at':1}");
        ObjectNode after = read("{'instances':{'p-1':{'lag':5,'health':'UP'},'p-2':{'lag':2}},'at':1}");

        assertThat(MergePatch.between(before, after)).isEqualTo(read("{'instances':{'p-1':{'lag':5}}}"));
    }

    @Test
    void shouldNameWhatIsGoneAndWhatHasComeWhenBothHappen() {
        ObjectNode before = read("{'p-1':{'lag':1},'p-2':{'lag':2}}");
        ObjectNode after = read("{'p-2':{'lag':2},'p-3':{'lag':3}}");

        assertThat(MergePatch.between(before, after)).isEqualTo(read("{'p-1':null,'p-3':{'lag':3}}"));
    }

    @Test
    void shouldSendAListWholeWhenAnyOfItHasChanged() {
        assertThat(MergePatch.between(read("{'a':[1,2]}"), read("{'a':[1,3]}"))).isEqualTo(read("{'a':[1,3]}"));
    }

    @Test
    void shouldMakeTheOneOfTheOtherWhateverTheyAre() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            ObjectNode before = any(random, 3);
            ObjectNode after = any(random, 3);

            assertThat(applied(before, MergePatch.between(before, after))).isEqualTo(after);
        }
    }

    private static ObjectNode read(String json) {
        return (ObjectNode) JSON.readTree(json.replace('\'', '"'));
    }

    private static ObjectNode any(Random random, int depth) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < random.nextInt(5); i++) {
            String name = String.valueOf((char) ('a' + random.nextInt(4)));
            if (depth > 0 && random.nextBoolean()) {
                node.set(name, any(random, depth - 1));
            }
            else if (random.nextInt(4) == 0) {
                node.putArray(name).add(random.nextInt(3));
            }
            else {
                node.put(name, random.nextInt(3));
            }
        }
        return node;
    }

    /** As RFC 7386 describes it, and as the page does it. */
    private static JsonNode applied(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        ObjectNode result = target instanceof ObjectNode object ? object.deepCopy()
                : JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> change : changes.properties()) {
            if (change.getValue().isNull()) {
                result.remove(change.getKey());
            }
            else {
                JsonNode present = result.get(change.getKey());
                result.set(change.getKey(),
                        applied(present == null ? JsonNodeFactory.instance.objectNode() : present, change.getValue()));
            }
        }
        return result;
    }

}
