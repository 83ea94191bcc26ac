package dev.flotilla.launcher.commands;

import dev.flotilla.launcher.process.Signal;
import picocli.CommandLine.Command;

/**
 * Ends members without a word.
 */
@Command(name = "kill", description = "Kill members at once (SIGKILL).")
final class KillCommand extends SignalCommand {

    KillCommand() {
        super(Signal.KILL, "killed");
    }

}
