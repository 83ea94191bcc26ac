package dev.flotilla.houserules.deployment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/**
 * A place in a YAML document, which may be empty: asking an absent place for something
 * below it finds nothing there either.
 *
 * @param path how to find it in the document
 */
record Node(String path, @Nullable Object value) {

    private static final JsonMapper JSON = new JsonMapper();

    static List<Node> documents(String yaml) {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        List<Node> documents = new ArrayList<>();
        for (Object document : new Yaml(new SafeConstructor(strict)).loadAll(yaml)) {
            if (document != null) {
                documents.add(new Node("", document));
            }
        }
        return documents;
    }

    static Node of(String yaml) {
        List<Node> documents = documents(yaml);
        return documents.isEmpty() ? new Node("", null) : documents.getFirst();
    }

    static Node ofJson(String json) {
        return new Node("", JSON.readValue(json, Object.class));
    }

    Node at(String... keys) {
        Node place = this;
        for (String key : keys) {
            place = new Node(place.path.isEmpty() ? key : place.path + "." + key,
                    place.value instanceof Map<?, ?> map ? map.get(key) : null);
        }
        return place;
    }

    boolean present() {
        return value != null;
    }

    String text() {
        return value == null ? "" : value.toString();
    }

    int number() {
        if (value instanceof Number number) {
            return number.intValue();
        }
        throw new IllegalArgumentException(path + " is '" + text() + "', not a number");
    }

    List<Node> items() {
        return value instanceof List<?> list
                ? IntStream.range(0, list.size()).mapToObj(i -> new Node(path + "[" + i + "]", list.get(i))).toList()
                : List.of();
    }

    List<String> texts() {
        return items().stream().map(Node::text).toList();
    }

    Map<String, Node> fields() {
        Map<String, Node> fields = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.keySet().forEach(key -> fields.put(key.toString(), at(key.toString())));
        }
        return fields;
    }

    Map<String, String> pairs() {
        Map<String, String> pairs = new LinkedHashMap<>();
        fields().forEach((key, field) -> pairs.put(key, field.text()));
        return pairs;
    }

    /**
     * This node and everything below it.
     */
    Stream<Node> everything() {
        Stream<Node> below = Stream.concat(items().stream(), fields().values().stream());
        return Stream.concat(Stream.of(this), below.flatMap(Node::everything));
    }

}
