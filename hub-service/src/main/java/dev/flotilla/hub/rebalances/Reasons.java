package dev.flotilla.hub.rebalances;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Why a group has shared its partitions anew, in words.
 *
 * @param left clients that have been out of it meanwhile, even if only for a while
 * @param departures by owner
 */
record Reasons(Shape before, Shape now, Owners owners, Set<String> left, Map<String, Departure> departures,
        boolean over) {

    private static final int MOST_NAMES = 3;

    String words() {
        Map<Owner, Integer> was = owners.consumers(before);
        Map<Owner, Integer> is = owners.consumers(now);
        List<String> words = new ArrayList<>();
        List<Owner> came = is.keySet().stream().filter(owner -> !was.containsKey(owner)).toList();
        if (!came.isEmpty()) {
            words.add(named(came) + " came");
        }
        departed(words, was.keySet().stream().filter(owner -> !is.containsKey(owner)).toList());
        back(words, was, is);
        consumers(words, was, is);
        partitions(words);
        end(words);
        return words.isEmpty() ? "nobody came or left" : String.join(", ", words);
    }

    private void departed(List<String> words, List<Owner> gone) {
        gone.stream()
            .collect(Collectors.groupingBy(owner -> departures.getOrDefault(owner.id(), Departure.UNEXPLAINED),
                    TreeMap::new, Collectors.toList()))
            .forEach((departure, owners) -> words.add(named(owners) + " " + departure.words(owners.size())));
    }

    private void back(List<String> words, Map<Owner, Integer> was, Map<Owner, Integer> is) {
        Set<Owner> stayed = before.clients()
            .keySet()
            .stream()
            .filter(client -> !left.contains(client))
            .map(owners::of)
            .collect(Collectors.toSet());
        List<Owner> back = is.keySet().stream().filter(was::containsKey).filter(it -> !stayed.contains(it)).toList();
        if (!back.isEmpty()) {
            words.add(named(back) + " left and came back");
        }
    }

    private static void consumers(List<String> words, Map<Owner, Integer> was, Map<Owner, Integer> is) {
        is.entrySet()
            .stream()
            .filter(entry -> !entry.getValue().equals(was.getOrDefault(entry.getKey(), entry.getValue())))
            .limit(MOST_NAMES)
            .forEach(entry -> words.add("%s has %d consumer%s instead of %d".formatted(entry.getKey().name(),
                    entry.getValue(), entry.getValue() == 1 ? "" : "s", was.get(entry.getKey()))));
    }

    private void partitions(List<String> words) {
        new TreeMap<>(now.sizes()).forEach((topic, size) -> {
            int earlier = before.sizes().getOrDefault(topic, size);
            if (size != earlier) {
                words.add("%s has %d partitions instead of %d".formatted(topic, size, earlier));
            }
        });
    }

    private void end(List<String> words) {
        int unowned = over && !now.isEmpty() ? now.unowned(before).size() : 0;
        if (over && now.isEmpty()) {
            words.add("nobody is left");
        }
        if (unowned > 0) {
            words.add(unowned == 1 ? "1 partition is owned by nobody" : unowned + " partitions are owned by nobody");
        }
    }

    private static String named(Collection<Owner> owners) {
        return owners.size() > MOST_NAMES ? String.valueOf(owners.size())
                : String.join(" and ", owners.stream().map(Owner::name).sorted().toList());
    }

}
