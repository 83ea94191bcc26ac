package dev.flotilla.launcher.commands;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.flotilla.launcher.console.Trouble;
import dev.flotilla.launcher.fleet.MemberState;
import dev.flotilla.launcher.fleet.Request;
import dev.flotilla.launcher.members.Member;
import dev.flotilla.launcher.members.Role;
import dev.flotilla.launcher.sql.SqlServers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Starts the fleet, and stays until Ctrl-C stops it again.
 */
@Command(name = "up", description = "Start the fleet and wait; Ctrl-C stops it in order.")
final class UpCommand extends FleetCommand {

    private static final Duration LOOK_INTERVAL = Duration.ofSeconds(1);

    private static final Duration FOREVER = Duration.ofDays(36_500);

    @Option(names = "--scale", paramLabel = "SERVICE=N", description = "How many instances of a service; repeatable.")
    private List<ScaleArgument> scale = List.of();

    @Option(names = "--brokers", paramLabel = "N",
            description = "How many Kafka brokers: 1, or 3 with replication 3 and 2 in sync.")
    private @Nullable Integer brokers;

    @Option(names = "--fresh", description = "Delete the data of earlier runs first.")
    private boolean fresh;

    @Option(names = "--app", paramLabel = "FILE", description = "A file of SQL to deploy; repeatable.")
    private List<Path> apps = List.of();

    @Option(names = { "-d", "--detach" }, description = "Return when everything is ready; ./flotilla down stops it.")
    private boolean detach;

    @Override
    int run(Workshop workshop) {
        Map<Role, Integer> counts = counts();
        StopOnSignal onSignal = new StopOnSignal(workshop);
        Instant start = workshop.patience.now();
        try {
            alone(workshop, () -> start(workshop, new Request(counts, fresh), onSignal));
        }
        catch (RuntimeException e) {
            if (onSignal.isStopping()) {
                return StopOnSignal.EXIT_CODE;
            }
            throw e;
        }
        workshop.console.say("all ready after %.1f s".formatted(workshop.patience.since(start).toMillis() / 1000.0));
        new Welcome(workshop.roster.all(), detach).page().ifPresent(workshop.console::say);
        tellOfBuilds(workshop);
        boolean deployed = deployApps(workshop);
        workshop.console.say(new Welcome(workshop.roster.all(), detach).text());
        if (detach) {
            onSignal.disarm();
            return deployed ? 0 : 1;
        }
        stay(workshop, onSignal);
        return 0;
    }

    /** A file that does not hold is no reason to stop a fleet that runs. */
    private boolean deployApps(Workshop workshop) {
        if (apps.isEmpty()) {
            return true;
        }
        SqlServers servers = SqlServers.ofFleet(workshop.roster, workshop.json, workshop.console);
        return apps.stream().map(app -> servers.deploy(app, false)).reduce(true, Boolean::logicalAnd);
    }

    /**
     * All of it under the lock: a member that another command is starting meanwhile must
     * not look like one of this start.
     */
    private void start(Workshop workshop, Request request, StopOnSignal onSignal) {
        onSignal.arm();
        Set<Member> before = new HashSet<>(alive(workshop));
        try {
            workshop.console.say("starting");
            workshop.fleet.up(request);
        }
        catch (RuntimeException e) {
            if (onSignal.isStopping()) {
                onSignal.awaitStopped();
            }
            else {
                stopWhatThisStarted(workshop, before);
                onSignal.disarm();
            }
            throw e;
        }
    }

    private Map<Role, Integer> counts() {
        Map<Role, Integer> counts = new EnumMap<>(Role.class);
        scale.forEach(argument -> counts.put(argument.service(), argument.count()));
        if (brokers != null) {
            if (brokers != 1 && brokers != 3) {
                throw new Trouble(
                        "--brokers " + brokers + " is not supported: two brokers are less safe than one, "
                                + "and more than three prove nothing more on one machine",
                        "--brokers 1 or --brokers 3");
            }
            counts.put(Role.BROKER, brokers);
        }
        return counts;
    }

    /**
     * A start that failed leaves nothing, but what was there before it is not its own.
     */
    private void stopWhatThisStarted(Workshop workshop, Set<Member> before) {
        List<MemberState> own = workshop.roster.all()
            .stream()
            .filter(member -> member.condition().exists() && !before.contains(member.member()))
            .toList();
        if (!own.isEmpty()) {
            workshop.console.say("the start failed; stopping what it had started");
            workshop.fleet.stopper().stopAndForget(own);
        }
    }

    private static void tellOfBuilds(Workshop workshop) {
        List<MemberState> services = workshop.roster.all()
            .stream()
            .filter(member -> member.member().role().kind() == Role.Kind.SERVICE)
            .toList();
        String outdated = services.stream()
            .filter(member -> workshop.jars.isOutdated(member.member().role(), member.record().pid()))
            .map(member -> member.member().name())
            .collect(Collectors.joining(", "));
        if (!outdated.isEmpty()) {
            workshop.console
                .say("still of an older build: %s; ./flotilla down first for the new one".formatted(outdated));
        }
        if (services.stream().map(member -> member.member().role()).distinct().anyMatch(workshop.jars::isUnprepared)) {
            workshop.console.say("starts are quicker after ./flotilla prepare");
        }
    }

    /** Until everything is gone by another command; a signal ends it by its own way. */
    private void stay(Workshop workshop, StopOnSignal onSignal) {
        Set<Member> known = new HashSet<>(alive(workshop));
        workshop.patience.until(() -> {
            Set<Member> now = new HashSet<>();
            for (MemberState member : workshop.roster.all()) {
                if (member.condition().exists()) {
                    now.add(member.member());
                }
                else if (known.remove(member.member()) && !onSignal.isStopping()) {
                    workshop.console.say("%s is %s; bring it back: ./flotilla start %s".formatted(member.member(),
                            member.condition().name().toLowerCase(Locale.ROOT), member.member()));
                }
            }
            known.clear();
            known.addAll(now);
            return workshop.roster.all().isEmpty();
        }, FOREVER, LOOK_INTERVAL);
        if (!onSignal.isStopping()) {
            onSignal.disarm();
            workshop.console.say("the fleet was stopped by another command");
        }
    }

    private static List<Member> alive(Workshop workshop) {
        return workshop.roster.all()
            .stream()
            .filter(member -> member.condition().exists())
            .map(MemberState::member)
            .toList();
    }

}
