package dev.flotilla.launcher.fleet;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;

import dev.flotilla.launcher.console.Trouble;
import dev.flotilla.launcher.members.Member;
import dev.flotilla.launcher.members.Role;

/**
 * Gives every member its ports.
 */
final class Addresses {

    private static final int FIRST_OF_REPLICAS = 8090;

    private static final int FIRST_CONTROLLER = 19_092;

    private final IntPredicate free;

    private final int offset;

    /**
     * @param offset moves every port, so that several fleets fit on a machine
     */
    Addresses(IntPredicate free, int offset) {
        this.free = free;
        this.offset = offset;
    }

    /**
     * Members that exist keep theirs. So does one that comes back while others live: they
     * know it by its ports.
     */
    Map<Member, Address> assign(Collection<MemberState> existing, List<Member> starting) {
        Map<Member, Address> addresses = new TreeMap<>();
        existing.stream()
            .filter(state -> !starting.contains(state.member()))
            .forEach(state -> addresses.put(state.member(), Address.of(state.record())));
        boolean othersLive = existing.stream().anyMatch(state -> state.condition().exists());
        if (othersLive) {
            existing.stream()
                .filter(state -> starting.contains(state.member()))
                .forEach(state -> addresses.put(state.member(), kept(state)));
        }
        PortChoice ports = new PortChoice(free, reserved(addresses));
        starting.stream()
            .filter(member -> !addresses.containsKey(member))
            .forEach(member -> addresses.put(member, choose(member, ports)));
        return addresses;
    }

    /** What a member would have on a machine where everything is free. */
    int preferred(Member member) {
        int base = member.role().firstPort() + offset;
        return switch (member.role().kind()) {
            case BROKER -> base + member.number() - 1;
            case DATABASE, SERVICE -> base;
        };
    }

    private Address choose(Member member, PortChoice ports) {
        if (member.role() == Role.BROKER) {
            return new Address(ports.choose(preferred(member)),
                    ports.choose(FIRST_CONTROLLER + offset + member.number() - 1));
        }
        return member.number() == 1 ? new Address(ports.choose(preferred(member)), null)
                : new Address(ports.chooseFrom(FIRST_OF_REPLICAS + offset), null);
    }

    private Address kept(MemberState state) {
        Address address = Address.of(state.record());
        Integer inner = address.innerPort();
        int taken = !free.test(address.port()) ? address.port() : inner != null && !free.test(inner) ? inner : 0;
        if (taken != 0) {
            throw new Trouble(
                    "%s cannot come back: its port %d is taken by another program".formatted(state.member(), taken),
                    "end that program, or ./flotilla down and ./flotilla up, which choose new ports");
        }
        return address;
    }

    private Set<Integer> reserved(Map<Member, Address> addresses) {
        Set<Integer> reserved = new HashSet<>();
        Arrays.stream(Role.values()).map(role -> role.firstPort() + offset).forEach(reserved::add);
        for (Address address : addresses.values()) {
            reserved.add(address.port());
            if (address.innerPort() != null) {
                reserved.add(address.innerPort());
            }
        }
        return reserved;
    }

}
