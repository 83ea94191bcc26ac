package dev.flotilla.launcher.commands;

import picocli.CommandLine.Command;

/**
 * Proves.
 */
@Command(name = "verify", description = "Proves.")
final class VerifyCommand extends FleetCommand {

    @Override
    int run(Workshop workshop) {
        return 0;
    }

}
