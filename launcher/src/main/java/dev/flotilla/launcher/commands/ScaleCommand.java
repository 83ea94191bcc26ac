package dev.flotilla.launcher.commands;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * More or fewer instances of a service.
 */
@Command(name = "scale", description = "Run N instances of a service; the highest numbers stop first.")
final class ScaleCommand extends FleetCommand {

    @Parameters(arity = "1..*", paramLabel = "SERVICE=N", description = "As in processor-service=4; 0 stops all.")
    private List<ScaleArgument> scale = List.of();

    @Override
    int run(Workshop workshop) {
        return alone(workshop,
                () -> scale.forEach(argument -> workshop.fleet.scale(argument.service(), argument.count())));
    }

}
