package dev.flotilla.launcher.fleet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

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

    /**
     * @param alive roles whose older builds somebody still runs
     */
    void start(Collection<Member> starting, Set<Role> alive, Map<Member, Address> addresses, Readiness readiness) {
        try {
            CompletableFuture<Void> installed = CompletableFuture.runAsync(() -> install(starting, alive));
            startServers(starting, addresses, readiness);
            installed.join();
        }
        catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        startServices(starting, addresses, readiness);
    }

    /** Those that nobody had to start must answer as well before a fleet is ready. */
    void confirm(Collection<MemberState> alive, Readiness readiness) {
        List<BrokerAddress> brokers = alive.stream()
            .filter(state -> state.member().role() == Role.BROKER)
            .map(state -> Address.of(state.record()).asBroker(state.member()))
            .toList();
        List<ProcessRecord> records = alive.stream().map(MemberState::record).toList();
        await(records, brokers, readiness, ready -> {
        });
    }

    private void install(Collection<Member> starting, Set<Role> alive) {
        starting.stream()
            .map(Member::role)
            .filter(role -> role.kind() == Role.Kind.SERVICE)
            .distinct()
            .parallel()
            .forEach(role -> {
                jars.install(role);
                if (!alive.contains(role)) {
                    jars.forgetOlder(role);
                }
            });
    }

    private void startServers(Collection<Member> starting, Map<Member, Address> addresses, Readiness readiness) {
        List<Member> brokers = ofRole(starting, Role.BROKER);
        List<BrokerAddress> all = Launches.brokers(addresses);
        if (!brokers.isEmpty()) {
            stores.brokers().formatFor(all.size());
        }
        List<ProcessRecord> started = new ArrayList<>();
        brokers.forEach(broker -> started.add(spawner.spawn(launches.launch(broker, addresses))));
        for (Member database : ofRole(starting, Role.POSTGRES)) {
            stores.postgres().prepare();
            started.add(spawner.spawn(launches.launch(database, addresses)));
        }
        await(started, all, readiness, this::tell);
    }

    private void startServices(Collection<Member> starting, Map<Member, Address> addresses, Readiness readiness) {
        List<ProcessRecord> started = starting.stream()
            .filter(member -> member.role().kind() == Role.Kind.SERVICE)
            // Who stops last starts first: what watches sees the others come.
            .sorted(Comparator.comparing(Member::role).reversed().thenComparingInt(Member::number))
            .map(member -> spawner.spawn(launches.launch(member, addresses)))
            .toList();
        await(started, List.of(), readiness, this::tell);
    }

    private void await(List<ProcessRecord> records, List<BrokerAddress> brokers, Readiness readiness,
            Consumer<Readiness.Ready> told) {
        boolean anyBroker = records.stream().anyMatch(record -> record.member().role() == Role.BROKER);
        if (!anyBroker) {
            readiness.await(records.stream().map(this::check).toList(), told);
            return;
        }
        try (ClusterProbe cluster = new ClusterProbe(BrokerAddress.bootstrapServers(brokers))) {
            readiness
                .await(records.stream()
                    .map(record -> record.member().role() == Role.BROKER ? new Readiness.Check(record,
                            () -> cluster.hasJoined(record.member().number(), record.port())) : check(record))
                    .toList(), told);
        }
    }

    private Readiness.Check check(ProcessRecord record) {
        return new Readiness.Check(record, record.member().role() == Role.POSTGRES ? () -> postgres.isReady(record)
                : () -> probe.isReady(record.port()));
    }

    private void tell(Readiness.Ready ready) {
        console.say("  %-24s ready on port %d after %.1f s".formatted(ready.record().member(), ready.record().port(),
                ready.took().toMillis() / 1000.0));
    }

    private static List<Member> ofRole(Collection<Member> members, Role role) {
        return members.stream().filter(member -> member.role() == role).toList();
    }

}
