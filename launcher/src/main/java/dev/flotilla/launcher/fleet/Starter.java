package dev.flotilla.launcher.fleet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;

import dev.flotilla.launcher.console.Console;
import dev.flotilla.launcher.kafka.BrokerAddress;
import dev.flotilla.launcher.kafka.BrokerStorage;
import dev.flotilla.launcher.kafka.ClusterProbe;
import dev.flotilla.launcher.members.Member;
import dev.flotilla.launcher.members.Role;
import dev.flotilla.launcher.postgres.PostgresLaunches;
import dev.flotilla.launcher.postgres.PostgresStorage;
import dev.flotilla.launcher.process.ProcessRecord;
import dev.flotilla.launcher.process.Spawner;
import dev.flotilla.launcher.services.ServiceJars;
import dev.flotilla.launcher.services.ServiceProbe;

/**
 * Starts members: what everything stands on first, then all services at once.
 */
public final class Starter {

    private final Launches launches;

    private final Spawner spawner;

    private final Stores stores;

    private final PostgresLaunches postgres;

    private final ServiceJars jars;

    private final ServiceProbe probe;

    private final Console console;

    public Starter(Launches launches, Spawner spawner, Stores stores, PostgresLaunches postgres, ServiceJars jars,
            ServiceProbe probe, Console console) {
        this.launches = launches;
        this.spawner = spawner;
        this.stores = stores;
        this.postgres = postgres;
        this.jars = jars;
        this.probe = probe;
        this.console = console;
    }

    /** The data that servers stand on. */
    public record Stores(BrokerStorage brokers, PostgresStorage postgres) {
    }

    void start(Collection<Member> starting, Map<Member, Address> addresses, Readiness readiness) {
        try {
            CompletableFuture<Void> installed = CompletableFuture.runAsync(() -> install(starting));
            startServers(starting, addresses, readiness);
            installed.join();
        }
        catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        startServices(starting, addresses, readiness);
    }

    private void install(Collection<Member> starting) {
        starting.stream()
            .map(Member::role)
            .filter(role -> role.kind() == Role.Kind.SERVICE)
            .distinct()
            .parallel()
            .forEach(jars::install);
    }

    private void startServers(Collection<Member> starting, Map<Member, Address> addresses, Readiness readiness) {
        List<Member> brokers = ofRole(starting, Role.BROKER);
        List<BrokerAddress> all = Launches.brokers(addresses);
        List<Readiness.Check> checks = new ArrayList<>();
        if (!brokers.isEmpty()) {
            stores.brokers().formatFor(all.size());
        }
        List<ProcessRecord> started = brokers.stream()
            .map(broker -> spawner.spawn(launches.launch(broker, addresses)))
            .toList();
        for (Member database : ofRole(starting, Role.POSTGRES)) {
            stores.postgres().prepare();
            ProcessRecord record = spawner.spawn(launches.launch(database, addresses));
            checks.add(new Readiness.Check(record, () -> postgres.isReady(record)));
        }
        if (started.isEmpty()) {
            readiness.await(checks, this::tell);
            return;
        }
        try (ClusterProbe cluster = new ClusterProbe(BrokerAddress.bootstrapServers(all))) {
            BooleanSupplier joined = () -> cluster.brokers() == all.size();
            started.forEach(record -> checks.add(new Readiness.Check(record, joined)));
            readiness.await(checks, this::tell);
        }
    }

    private void startServices(Collection<Member> starting, Map<Member, Address> addresses, Readiness readiness) {
        List<Readiness.Check> checks = starting.stream()
            .filter(member -> member.role().kind() == Role.Kind.SERVICE)
            .sorted()
            .map(member -> spawner.spawn(launches.launch(member, addresses)))
            .map(record -> new Readiness.Check(record, () -> probe.isReady(record.port())))
            .toList();
        readiness.await(checks, this::tell);
    }

    private void tell(Readiness.Ready ready) {
        console.say("  %-24s ready on port %d after %.1f s".formatted(ready.record().member(), ready.record().port(),
                ready.took().toMillis() / 1000.0));
    }

    private static List<Member> ofRole(Collection<Member> members, Role role) {
        return members.stream().filter(member -> member.role() == role).toList();
    }

}
