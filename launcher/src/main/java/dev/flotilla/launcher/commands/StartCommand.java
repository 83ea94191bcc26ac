package dev.flotilla.launcher.commands;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Brings members back.
 */
@Command(name = "start", description = "Start members that were stopped or died.")
final class StartCommand extends FleetCommand {

    @Parameters(arity = "1..*", paramLabel = "NAME", description = "As in processor-service-2, broker-1, postgres.")
    private List<String> names = List.of();

    @Override
    int run(Workshop workshop) {
        return alone(workshop, () -> names.forEach(workshop.fleet::start));
    }

}
