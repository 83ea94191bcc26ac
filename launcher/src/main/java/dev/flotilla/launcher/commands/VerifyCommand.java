package dev.flotilla.launcher.commands;

import java.time.Duration;

import dev.flotilla.launcher.proof.Court;
import dev.flotilla.launcher.services.ServiceProbe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Proves that nothing was lost, doubled or put out of order, whatever was killed.
 */
@Command(name = "verify",
        description = "Compare what load generators had acknowledged with what is stored: nothing lost, twice or out of order.",
        footer = { "", "Exit code: 0 proven, 1 not, 2 consistent, but the generator that counted was killed." })
final class VerifyCommand extends FleetCommand {

    private static final Duration QUERY_TIMEOUT = Duration.ofSeconds(30);

    @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "60",
            description = "How long to wait for orders on their way (${DEFAULT-VALUE}).")
    private int timeoutSeconds;

    @Override
    int run(Workshop workshop) {
        Court court = new Court(workshop.roster, workshop.state, new ServiceProbe(QUERY_TIMEOUT), workshop.json,
                workshop.patience, workshop.console);
        return switch (court.decide(Duration.ofSeconds(timeoutSeconds))) {
            case PROVEN -> 0;
            case DISPROVEN -> 1;
            case UNDECIDED -> 2;
        };
    }

}
