package dev.flotilla.launcher.fleet;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.flotilla.launcher.members.Member;
import dev.flotilla.launcher.members.Role;
import dev.flotilla.launcher.process.Condition;

/**
 * What has to happen so that exactly the wanted members run.
 *
 * @param keep run already
 * @param resume are paused
 * @param start are not there, or dead
 * @param stop are too many, the highest number first
 */
record FleetPlan(List<Member> keep, List<Member> resume, List<Member> start, List<MemberState> stop) {

    FleetPlan {
        keep = List.copyOf(keep);
        resume = List.copyOf(resume);
        start = List.copyOf(start);
        stop = List.copyOf(stop);
    }

    static FleetPlan of(Wanted wanted, Collection<MemberState> existing) {
        return of(wanted.members(), existing, Set.of(Role.values()));
    }

    /** Leaves members of other roles alone. */
    static FleetPlan ofRole(Role role, int count, Collection<MemberState> existing) {
        return of(new Wanted(Map.of(role, count)).members(), existing, Set.of(role));
    }

    private static FleetPlan of(List<Member> wanted, Collection<MemberState> existing, Set<Role> roles) {
        Map<Member, MemberState> states = existing.stream()
            .collect(Collectors.toMap(MemberState::member, Function.identity()));
        Function<Condition, List<Member>> wantedThatAre = condition -> wanted.stream()
            .filter(member -> states.containsKey(member) && states.get(member).condition() == condition)
            .toList();
        List<Member> start = wanted.stream()
            .filter(member -> !states.containsKey(member) || !states.get(member).condition().exists())
            .toList();
        List<MemberState> stop = existing.stream()
            .filter(state -> roles.contains(state.member().role()) && !wanted.contains(state.member()))
            .sorted(Comparator.comparing(MemberState::member).reversed())
            .toList();
        return new FleetPlan(wantedThatAre.apply(Condition.ALIVE), wantedThatAre.apply(Condition.PAUSED), start, stop);
    }

}
