package dev.flotilla.launcher;

import dev.flotilla.launcher.commands.Commands;

/**
 * Where {@code ./flotilla} ends up.
 */
final class FlotillaCommand {

    private FlotillaCommand() {
    }

    public static void main(String[] arguments) {
        System.exit(Commands.commandLine().execute(arguments));
    }

}
