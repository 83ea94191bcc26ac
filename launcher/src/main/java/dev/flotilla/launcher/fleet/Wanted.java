package dev.flotilla.launcher.fleet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import dev.flotilla.launcher.members.Member;
import dev.flotilla.launcher.members.Role;

/**
 * How many of each a fleet should have.
 */
record Wanted(Map<Role, Integer> counts) {

    Wanted {
        counts = Map.copyOf(counts);
    }

    /**
     * What was asked for; where nothing was, what there is; else one of each.
     */
    static Wanted of(Map<Role, Integer> asked, Map<Role, Integer> existing) {
        Map<Role, Integer> counts = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            counts.put(role, asked.getOrDefault(role, Math.max(1, existing.getOrDefault(role, 0))));
        }
        return new Wanted(counts);
    }

    int count(Role role) {
        return counts.getOrDefault(role, 0);
    }

    List<Member> members() {
        List<Member> members = new ArrayList<>();
        for (Role role : Role.values()) {
            for (int number = 1; number <= count(role); number++) {
                members.add(new Member(role, number));
            }
        }
        return members;
    }

}
