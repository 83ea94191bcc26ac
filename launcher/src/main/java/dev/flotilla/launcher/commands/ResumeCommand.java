package dev.flotilla.launcher.commands;

import dev.flotilla.launcher.process.Signal;
import picocli.CommandLine.Command;

/**
 * Lets halted members go on.
 */
@Command(name = "resume", description = "Let paused members go on (SIGCONT).")
final class ResumeCommand extends SignalCommand {

    ResumeCommand() {
        super(Signal.CONT, "goes on");
    }

}
