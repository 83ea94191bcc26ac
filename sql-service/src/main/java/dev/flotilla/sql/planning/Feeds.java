package dev.flotilla.sql.planning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.flotilla.sql.text.Problems;

/**
 * Finds jobs whose results come back to them: they would never end.
 */
final class Feeds {

    private Feeds() {
    }

    static void check(List<Draft> drafts, Problems problems) {
        Set<String> told = new HashSet<>();
        for (Draft draft : drafts) {
            List<Draft> way = way(draft, draft, new HashSet<>(), drafts);
            if (!way.isEmpty() && way.stream().noneMatch(job -> told.contains(job.name()))) {
                told.add(draft.name());
                List<String> names = way.stream().map(Draft::name).toList();
                String topic = topicBetween(way.getLast(), draft);
                problems.error(draft.spot(),
                        "the job " + draft.name() + " would feed itself"
                                + (names.size() > 1 ? " through " + String.join(", ", names.subList(1, names.size()))
                                        : "")
                                + ": it reads the topic " + topic + ", which it writes",
                        "give the result another topic with WITH (topic: …)");
            }
        }
    }

    private static String topicBetween(Draft writer, Draft reader) {
        return writer.outputs()
            .stream()
            .map(OutputTopic::topic)
            .filter(topic -> reader.sources().contains(topic))
            .findFirst()
            .orElse("?");
    }

    // From a job over what reads its results back to it, or nothing.
    private static List<Draft> way(Draft from, Draft to, Set<String> seen, List<Draft> drafts) {
        for (Draft next : drafts) {
            if (from.outputs().stream().noneMatch(output -> next.sources().contains(output.topic()))) {
                continue;
            }
            if (next == to) {
                return List.of(from);
            }
            if (seen.add(next.name())) {
                List<Draft> rest = way(next, to, seen, drafts);
                if (!rest.isEmpty()) {
                    List<Draft> way = new ArrayList<>(List.of(from));
                    way.addAll(rest);
                    return way;
                }
            }
        }
        return List.of();
    }

}
