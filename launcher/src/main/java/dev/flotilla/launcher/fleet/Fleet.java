package dev.flotilla.launcher.fleet;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.flotilla.launcher.console.Console;
import dev.flotilla.launcher.console.Trouble;
import dev.flotilla.launcher.kafka.BrokerStorage;
import dev.flotilla.launcher.members.Member;
import dev.flotilla.launcher.members.Role;
import dev.flotilla.launcher.process.Condition;
import dev.flotilla.launcher.process.ProcessTable;
import dev.flotilla.launcher.process.Signal;
import dev.flotilla.launcher.process.Signals;
import dev.flotilla.launcher.state.FileTree;
import dev.flotilla.launcher.state.StateDirectory;
import dev.flotilla.launcher.time.Patience;

/**
 * The members together: brings what runs to what is wanted.
 */
public final class Fleet {

    private static final Duration KILL_TAKES = Duration.ofSeconds(5);

    private static final Duration KILL_INTERVAL = Duration.ofMillis(20);

    private final StateDirectory state;

    private final Roster roster;

    private final Starter starter;

    private final Stopper stopper;

    private final Surroundings surroundings;

    private final Console console;

    public Fleet(StateDirectory state, Roster roster, Starter starter, Stopper stopper, Surroundings surroundings,
            Console console) {
        this.state = state;
        this.roster = roster;
        this.starter = starter;
        this.stopper = stopper;
        this.surroundings = surroundings;
        this.console = console;
    }

    /**
     * What the fleet meets on this machine.
     *
     * @param portOffset moves every port
     */
    public record Surroundings(ProcessTable processes, Signals signals, Patience patience, Duration startTimeout,
            int portOffset) {
    }

    public Roster roster() {
        return roster;
    }

    public Stopper stopper() {
        return stopper;
    }

    /** Makes the fleet what was asked for, also out of what an earlier run left. */
    public void up(Request request) {
        if (request.fresh()) {
            startAnew();
        }
        clearUnrecorded();
        List<MemberState> existing = roster.all();
        Wanted wanted = Wanted.of(request.counts(), counts(existing));
        new BrokerStorage(state).requireRoomFor(wanted.count(Role.BROKER));
        FleetPlan plan = FleetPlan.of(wanted, existing);
        tellOfEarlierRun(plan, existing);
        carryOut(plan, existing);
        starter.confirm(alive(roster.all()), readiness());
    }

    public void scale(Role role, int count) {
        clearUnrecorded();
        List<MemberState> existing = running();
        carryOut(FleetPlan.ofRole(role, count, existing), existing);
    }

    /** One member that is not running. */
    public void start(String name) {
        clearUnrecorded();
        MemberState member = roster.named(name);
        if (member.condition().exists()) {
            throw new Trouble(name + " is running already (pid " + member.record().pid() + ")", "./flotilla status");
        }
        carryOut(new FleetPlan(List.of(), List.of(), List.of(member.member()), List.of()), running());
    }

    private List<MemberState> running() {
        List<MemberState> existing = roster.all();
        if (alive(existing).isEmpty()) {
            throw Roster.notRunning();
        }
        return existing;
    }

    private void carryOut(FleetPlan plan, List<MemberState> existing) {
        Requirements.unmet(plan.start(), Machine.availableMemory(), Machine.usableDisk(state.home()))
            .ifPresent(trouble -> {
                throw trouble;
            });
        for (MemberState member : existing) {
            if (plan.resume().contains(member.member())) {
                console.say(member.member() + " was paused and goes on");
                surroundings.signals().sendToTree(Signal.CONT, member.record().pid());
            }
        }
        plan.stop().forEach(surplus -> stopper.stopAndForget(List.of(surplus)));
        List<MemberState> staying = existing.stream().filter(member -> !plan.stop().contains(member)).toList();
        Addresses addresses = new Addresses(PortChoice::isFree, surroundings.portOffset());
        Map<Member, Address> assigned = addresses.assign(staying, plan.start());
        tellOfOtherPorts(plan.start(), assigned, addresses);
        Set<Role> running = alive(staying).stream()
            .map(state -> state.member().role())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        starter.start(plan.start(), running, assigned, readiness());
    }

    private Readiness readiness() {
        return new Readiness(surroundings.processes(), state, surroundings.patience(), surroundings.startTimeout());
    }

    private static List<MemberState> alive(List<MemberState> members) {
        return members.stream().filter(member -> member.condition().exists()).toList();
    }

    private void startAnew() {
        if (!stopper.stopEverything()) {
            throw new Trouble("the earlier run could not be stopped, so its data is kept", "end its processes by hand");
        }
        new FileTree(state.data()).delete();
        new FileTree(state.logs()).delete();
        state.create();
        console.say("earlier data deleted");
    }

    /**
     * Processes of a command that was killed at its work: nobody knows their ports. And
     * sessions of a PostgreSQL that died: on one data directory with the next one they
     * would ruin it.
     */
    private void clearUnrecorded() {
        Collection<ProcessTable.Found> found = roster.unrecorded();
        found.forEach(process -> surroundings.signals().sendToTree(Signal.KILL, process.pid()));
        found.stream()
            .collect(Collectors.groupingBy(ProcessTable.Found::member, TreeMap::new,
                    Collectors.mapping(process -> Long.toString(process.pid()), Collectors.joining(", "))))
            .forEach((member, pids) -> console
                .say("%s (pid %s) was left behind by what had been killed; it is ended".formatted(member, pids)));
        if (!surroundings.patience().until(() -> roster.unrecorded().isEmpty(), KILL_TAKES, KILL_INTERVAL)) {
            throw new Trouble("what an earlier run left cannot be ended: " + roster.unrecorded(), "end it by hand");
        }
    }

    private void tellOfEarlierRun(FleetPlan plan, List<MemberState> existing) {
        if (!plan.keep().isEmpty()) {
            console.say("an earlier run is still alive and stays: " + names(plan.keep()));
        }
        List<Member> dead = existing.stream()
            .filter(member -> member.condition() == Condition.DEAD && plan.start().contains(member.member()))
            .map(MemberState::member)
            .toList();
        if (!dead.isEmpty()) {
            console.say("died in an earlier run and start again: " + names(dead));
        }
    }

    private void tellOfOtherPorts(List<Member> starting, Map<Member, Address> assigned, Addresses addresses) {
        for (Member member : starting) {
            int port = assigned.getOrDefault(member, new Address(0, null)).port();
            if (member.number() == 1 && port != addresses.preferred(member)) {
                console.say("port %d is taken by another program: %s gets %d".formatted(addresses.preferred(member),
                        member, port));
            }
        }
    }

    private Map<Role, Integer> counts(List<MemberState> existing) {
        Map<Role, Integer> counts = new EnumMap<>(Role.class);
        existing.forEach(member -> counts.merge(member.member().role(), member.member().number(), Math::max));
        counts.merge(Role.BROKER, new BrokerStorage(state).brokersOnDisk(), Math::max);
        return counts;
    }

    private static String names(List<Member> members) {
        return members.stream().map(Member::name).collect(Collectors.joining(", "));
    }

}
