package dev.flotilla.launcher.commands;

import java.time.Duration;
import java.util.List;

import dev.flotilla.launcher.console.Console;
import dev.flotilla.launcher.console.Trouble;
import dev.flotilla.launcher.proof.AddressedDoors;
import dev.flotilla.launcher.proof.FleetDoors;
import dev.flotilla.launcher.proof.ProofPlan;
import dev.flotilla.launcher.proof.Prover;
import dev.flotilla.launcher.proof.RosterDoors;
import dev.flotilla.launcher.services.ServiceProbe;
import dev.flotilla.launcher.time.Patience;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends orders from outside while anything is killed, and judges what became of them.
 */
@Command(name = "prove",
        description = "Send numbered orders from outside, whatever is killed meanwhile, and check that what was acknowledged is stored.",
        footer = { "", "Ctrl-C or TERM ends the sending, not the check. Exit code: 0 proven, 1 not." })
final class ProveCommand extends FleetCommand {

    private static final Duration QUERY_TIMEOUT = Duration.ofSeconds(30);

    @Option(names = "--rate", paramLabel = "N", defaultValue = "1000",
            description = "Orders per second (${DEFAULT-VALUE}).")
    private int rate;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "60",
            description = "How long to send (${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--customers", paramLabel = "N", defaultValue = "500",
            description = "How many customers order, each one order at a time (${DEFAULT-VALUE}).")
    private int customers;

    @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "60",
            description = "How long to wait afterwards for answers and for storage (${DEFAULT-VALUE}).")
    private int timeoutSeconds;

    @Option(names = "--ingestion", paramLabel = "URL", split = ",",
            description = "Where to send, instead of the fleet on this machine; several with commas or repeated.")
    private List<String> ingestion = List.of();

    @Option(names = "--storage", paramLabel = "URL", split = ",",
            description = "Where to ask what is stored, together with --ingestion.")
    private List<String> storage = List.of();

    /** A fleet elsewhere is none of this machine's, and needs nothing of it. */
    @Override
    public Integer call() {
        if (ingestion.isEmpty() && storage.isEmpty()) {
            return super.call();
        }
        if (ingestion.isEmpty() || storage.isEmpty()) {
            throw new Trouble("--ingestion and --storage belong together, and one of them is missing",
                    "prove --ingestion http://host:8081 --storage http://host:8082");
        }
        Console console = new Console(out());
        Patience patience = Patience.real();
        ProofPlan plan = plan();
        try (AddressedDoors doors = AddressedDoors.at(ingestion, storage, patience, console)) {
            return prove(plan, doors, JsonMapper.builder().build(), patience, console);
        }
    }

    @Override
    int run(Workshop workshop) {
        return prove(plan(), new RosterDoors(workshop.roster).requireIngestion(), workshop.json, workshop.patience,
                workshop.console);
    }

    private ProofPlan plan() {
        return ProofPlan.of(rate, customers, Duration.ofSeconds(seconds));
    }

    private int prove(ProofPlan plan, FleetDoors doors, JsonMapper json, Patience patience, Console console) {
        Prover prover = new Prover(doors, new ServiceProbe(QUERY_TIMEOUT), json, patience, console);
        return FinishOnSignal.run(prover::stop, () -> exitCode(prover, plan));
    }

    private int exitCode(Prover prover, ProofPlan plan) throws InterruptedException {
        return switch (prover.prove(plan, Duration.ofSeconds(timeoutSeconds))) {
            case PROVEN -> 0;
            case DISPROVEN, UNDECIDED -> 1;
        };
    }

}
