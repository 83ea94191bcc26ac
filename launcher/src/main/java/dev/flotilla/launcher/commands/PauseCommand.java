package dev.flotilla.launcher.commands;

import dev.flotilla.launcher.process.Signal;
import picocli.CommandLine.Command;

/**
 * Halts members where they stand.
 */
@Command(name = "pause", description = "Halt members (SIGSTOP), as a long pause of the machine would.")
final class PauseCommand extends SignalCommand {

    PauseCommand() {
        super(Signal.STOP, "paused");
    }

}
