package dev.flotilla.launcher.commands;

import picocli.CommandLine.Command;

/**
 * Makes numbered orders.
 */
@Command(name = "load", description = "Makes numbered orders.")
final class LoadCommand extends FleetCommand {

    @Override
    int run(Workshop workshop) {
        return 0;
    }

}
