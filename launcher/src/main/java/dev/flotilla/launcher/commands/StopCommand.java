package dev.flotilla.launcher.commands;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Ends members gracefully.
 */
@Command(name = "stop", description = "Stop members gracefully; ./flotilla start brings them back.")
final class StopCommand extends FleetCommand {

    @Parameters(arity = "1..*", paramLabel = "NAME", description = "As in processor-service-2, broker-1, postgres.")
    private List<String> names = List.of();

    @Override
    int run(Workshop workshop) {
        return alone(workshop,
                () -> names.stream()
                    .map(workshop.roster::named)
                    .toList()
                    .forEach(workshop.fleet.stopper()::stopAndRemember));
    }

}
