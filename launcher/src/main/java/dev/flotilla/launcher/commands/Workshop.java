package dev.flotilla.launcher.commands;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;

import dev.flotilla.launcher.console.Console;
import dev.flotilla.launcher.fleet.Fleet;
import dev.flotilla.launcher.fleet.FleetLock;
import dev.flotilla.launcher.fleet.Launches;
import dev.flotilla.launcher.fleet.Roster;
import dev.flotilla.launcher.fleet.Starter;
import dev.flotilla.launcher.fleet.Stopper;
import dev.flotilla.launcher.kafka.BrokerLaunches;
import dev.flotilla.launcher.kafka.BrokerStorage;
import dev.flotilla.launcher.postgres.PostgresAccess;
import dev.flotilla.launcher.postgres.PostgresLaunches;
import dev.flotilla.launcher.postgres.PostgresStorage;
import dev.flotilla.launcher.process.ProcessRecords;
import dev.flotilla.launcher.process.ProcessTable;
import dev.flotilla.launcher.process.Signals;
import dev.flotilla.launcher.process.Spawner;
import dev.flotilla.launcher.services.ServiceJars;
import dev.flotilla.launcher.services.ServiceLaunches;
import dev.flotilla.launcher.services.ServiceProbe;
import dev.flotilla.launcher.state.StateDirectory;
import dev.flotilla.launcher.time.Patience;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that commands work with, wired once.
 */
final class Workshop {

    private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(1);

    final StateDirectory state;

    final Console console;

    final Patience patience = Patience.real();

    final Signals signals = new Signals();

    final ProcessTable processes = ProcessTable.ofThisSystem();

    final JsonMapper json = JsonMapper.builder().build();

    final ServiceProbe probe = new ServiceProbe(PROBE_TIMEOUT);

    final Roster roster;

    final Spawner spawner;

    final FleetLock lock;

    final ServiceJars jars;

    final Fleet fleet;

    Workshop(Settings settings, PrintWriter out) {
        console = new Console(out);
        state = new StateDirectory(settings.home()).create();
        ProcessRecords records = new ProcessRecords(state, json);
        roster = new Roster(records, processes, state.home());
        spawner = new Spawner(state, records, processes, InstantSource.system());
        lock = new FleetLock(state.lock(), patience);
        PostgresAccess access = new PostgresAccess(state);
        PostgresLaunches postgres = new PostgresLaunches(state);
        jars = new ServiceJars(settings.root(), state, settings.java(), console);
        Launches launches = new Launches(new BrokerLaunches(state, settings.libraries(), settings.java()), postgres,
                new ServiceLaunches(jars, access, settings.java(), settings.javaOptions(),
                        new ServiceLaunches.Streaming(settings.root().resolve("apps").resolve("market.sql"),
                                state.data().resolve("sql"))));
        Starter starter = new Starter(launches, spawner,
                new Starter.Stores(new BrokerStorage(state), new PostgresStorage(state, access)), postgres, jars, probe,
                console);
        Stopper stopper = new Stopper(roster, records, processes, signals, patience, console);
        fleet = new Fleet(state, roster, starter, stopper,
                new Fleet.Surroundings(processes, signals, patience, settings.startTimeout(), settings.portOffset()),
                console);
    }

}
