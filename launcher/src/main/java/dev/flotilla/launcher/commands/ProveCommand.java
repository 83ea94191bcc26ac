package dev.flotilla.launcher.commands;

import java.time.Duration;

import dev.flotilla.launcher.proof.Court;
import dev.flotilla.launcher.proof.ProofPlan;
import dev.flotilla.launcher.proof.Prover;
import dev.flotilla.launcher.services.ServiceProbe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Sends orders from outside while anything is killed, and judges what became of them.
 */
@Command(name = "prove",
        description = "Send numbered orders from outside, whatever is killed meanwhile, and check that what was acknowledged is stored.",
        footer = { "", "Ctrl-C ends the sending, not the check. Exit code: 0 proven, 1 not." })
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

    @Override
    int run(Workshop workshop) {
        ProofPlan plan = ProofPlan.of(rate, customers, Duration.ofSeconds(seconds));
        Court court = new Court(workshop.roster, workshop.state, new ServiceProbe(QUERY_TIMEOUT), workshop.json,
                workshop.patience, workshop.console);
        Prover prover = new Prover(workshop.roster, court, workshop.json, workshop.patience, workshop.console);
        return FinishOnSignal.run(prover::stop, () -> exitCode(prover, plan));
    }

    private int exitCode(Prover prover, ProofPlan plan) throws InterruptedException {
        return switch (prover.prove(plan, Duration.ofSeconds(timeoutSeconds))) {
            case PROVEN -> 0;
            case DISPROVEN, UNDECIDED -> 1;
        };
    }

}
