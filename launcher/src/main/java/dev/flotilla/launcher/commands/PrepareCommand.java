package dev.flotilla.launcher.commands;

import dev.flotilla.launcher.members.Role;
import picocli.CommandLine.Command;

/**
 * What a build is worth once more: starts that take half the work.
 */
@Command(name = "prepare",
        description = "Let each built service come up once and keep what the JVM learns, for quick starts; up does it after a build of its own.")
final class PrepareCommand extends FleetCommand {

    @Override
    int run(Workshop workshop) {
        return alone(workshop, () -> Role.services().parallelStream().forEach(workshop.jars::prepare));
    }

}
