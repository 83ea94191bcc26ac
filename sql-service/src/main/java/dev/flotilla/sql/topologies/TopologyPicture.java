package dev.flotilla.sql.topologies;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;

/**
 * A topology as a Mermaid flowchart: topics, what is done between them, and what is
 * remembered on the way.
 */
public final class TopologyPicture {

    private final Map<String, String> ids = new LinkedHashMap<>();

    private final List<String> shapes = new ArrayList<>();

    private final List<String> arrows = new ArrayList<>();

    private TopologyPicture() {
    }

    public static String of(Topology topology) {
        TopologyPicture picture = new TopologyPicture();
        topology.describe()
            .subtopologies()
            .stream()
            .sorted(Comparator.comparingInt(TopologyDescription.Subtopology::id))
            .flatMap(part -> part.nodes().stream())
            .sorted(Comparator.comparing(TopologyDescription.Node::name))
            .forEach(picture::add);
        List<String> lines = new ArrayList<>(List.of("flowchart LR"));
        lines.addAll(picture.shapes);
        lines.addAll(picture.arrows);
        return String.join("\n    ", lines);
    }

    private void add(TopologyDescription.Node node) {
        String id = shape("n " + node.name(), "[\"%s\"]", node.name());
        switch (node) {
            case TopologyDescription.Source source -> {
                if (source.topicSet() != null) {
                    source.topicSet().forEach(topic -> arrows.add(topic(topic) + " --> " + id));
                }
            }
            case TopologyDescription.Sink sink ->
                arrows.add(id + " --> " + topic(sink.topic() == null ? "chosen by record" : sink.topic()));
            case TopologyDescription.Processor processor -> processor.stores()
                .forEach(store -> arrows.add(id + " <-.-> " + shape("s " + store, "[(\"%s\")]", store)));
            default -> throw new IllegalArgumentException("a node of an unknown kind: " + node);
        }
        node.successors()
            .forEach(next -> arrows.add(id + " --> " + shape("n " + next.name(), "[\"%s\"]", next.name())));
    }

    private String topic(String name) {
        return shape("t " + name, "([\"%s\"])", name);
    }

    /** The same thing is drawn once, whoever points at it. */
    private String shape(String key, String form, String label) {
        String known = ids.get(key);
        if (known != null) {
            return known;
        }
        String id = "x" + ids.size();
        ids.put(key, id);
        shapes.add(id + form.formatted(label.replace("\"", "#quot;")));
        return id;
    }

}
