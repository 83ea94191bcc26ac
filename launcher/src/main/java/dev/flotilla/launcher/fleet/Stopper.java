package dev.flotilla.launcher.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.flotilla.launcher.console.Console;
import dev.flotilla.launcher.members.Member;
import dev.flotilla.launcher.members.Role;
import dev.flotilla.launcher.process.ProcessRecords;
import dev.flotilla.launcher.process.ProcessTable;
import dev.flotilla.launcher.process.Signal;
import dev.flotilla.launcher.process.Signals;
import dev.flotilla.launcher.time.Patience;

/**
 * Ends members: asked first, killed when their time is up, one role after the other.
 */
public final class Stopper {

    private static final Duration INTERVAL = Duration.ofMillis(20);

    private static final Duration KILL_TAKES = Duration.ofSeconds(5);

    private final Roster roster;

    private final ProcessRecords records;

    private final ProcessTable processes;

    private final Signals signals;

    private final Patience patience;

    private final Console console;

    public Stopper(Roster roster, ProcessRecords records, ProcessTable processes, Signals signals, Patience patience,
            Console console) {
        this.roster = roster;
        this.records = records;
        this.processes = processes;
        this.signals = signals;
        this.patience = patience;
        this.console = console;
    }

    /** All that is left of the fleet, recorded or not; whether nothing remained. */
    public boolean stopEverything() {
        List<Target> targets = new ArrayList<>(roster.all().stream().map(Target::of).toList());
        for (ProcessTable.Found found : roster.unrecorded()) {
            processes.entry(found.pid())
                .ifPresent(entry -> targets.add(new Target(found.member(), found.pid(), entry.stamp())));
        }
        boolean clean = stop(targets);
        // What a dead PostgreSQL left behind only shows once its parent is gone.
        List<ProcessTable.Found> leftovers = roster.unrecorded();
        leftovers.forEach(found -> signals.send(Signal.KILL, found.pid()));
        return clean && patience.until(() -> roster.unrecorded().isEmpty(), KILL_TAKES, INTERVAL);
    }

    /** These and their records. */
    public boolean stopAndForget(Collection<MemberState> members) {
        return stop(members.stream().map(Target::of).toList());
    }

    /** These, which stay known as stopped. */
    public void stopAndRemember(MemberState state) {
        records.save(state.record().asStopped());
        stopRole(List.of(Target.of(state))).forEach(stopped -> console.say(stopped.sentence()));
    }

    private boolean stop(List<Target> targets) {
        Map<Role, List<Target>> inOrder = targets.stream()
            .collect(Collectors.groupingBy(target -> target.member().role(), TreeMap::new, Collectors.toList()));
        boolean clean = true;
        for (List<Target> role : inOrder.values()) {
            for (Stopped stopped : stopRole(role)) {
                console.say(stopped.sentence());
                if (stopped instanceof Stopped.Immortal) {
                    clean = false;
                }
                else {
                    records.delete(stopped.member());
                }
            }
        }
        return clean;
    }

    private List<Stopped> stopRole(List<Target> targets) {
        Instant start = patience.now();
        List<Stopped> outcomes = new ArrayList<>();
        Set<Target> waiting = new HashSet<>();
        for (Target target : targets) {
            if (isThere(target)) {
                signals.send(gentle(target.member().role()), target.pid());
                // A paused process hears nothing until it goes on.
                signals.sendToTree(Signal.CONT, target.pid());
                waiting.add(target);
            }
            else {
                outcomes.add(new Stopped.AlreadyDead(target.member()));
            }
        }
        Duration grace = grace(targets.getFirst().member().role());
        patience.until(() -> {
            List<Target> ended = waiting.stream().filter(target -> !isThere(target)).toList();
            ended.forEach(target -> outcomes.add(new Stopped.Gracefully(target.member(), patience.since(start))));
            waiting.removeAll(new HashSet<>(ended));
            return waiting.isEmpty();
        }, grace, INTERVAL);
        waiting.forEach(target -> outcomes.add(kill(target, grace)));
        return outcomes;
    }

    private Stopped kill(Target target, Duration grace) {
        signals.sendToTree(Signal.KILL, target.pid());
        boolean ended = patience.until(() -> !isThere(target), KILL_TAKES, INTERVAL);
        return ended ? new Stopped.Killed(target.member(), grace) : new Stopped.Immortal(target.member(), target.pid());
    }

    private boolean isThere(Target target) {
        return processes.entry(target.pid()).filter(entry -> entry.stamp().equals(target.stamp())).isPresent();
    }

    /** PostgreSQL waits for its clients on TERM; INT rolls back and ends at once. */
    private static Signal gentle(Role role) {
        return role == Role.POSTGRES ? Signal.INT : Signal.TERM;
    }

    /**
     * Of three brokers the last cannot leave in order, for it has no quorum left to tell:
     * it would only cost time.
     */
    private static Duration grace(Role role) {
        return switch (role.kind()) {
            case SERVICE -> Duration.ofSeconds(25);
            case DATABASE -> Duration.ofSeconds(10);
            case BROKER -> Duration.ofSeconds(8);
        };
    }

    /** A process to end. */
    private record Target(Member member, long pid, String stamp) {

        static Target of(MemberState state) {
            return new Target(state.member(), state.record().pid(), state.record().stamp());
        }

    }

}
