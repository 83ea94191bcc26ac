package dev.flotilla.launcher.commands;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Supplier;

import dev.flotilla.launcher.console.Trouble;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/**
 * All commands of {@code ./flotilla}.
 */
@Command(name = "./flotilla", mixinStandardHelpOptions = true, scope = ScopeType.INHERIT, version = "Flotilla 0.1.0",
        description = "The fleet on this machine: real Kafka, real PostgreSQL, every instance a process of its own.",
        synopsisSubcommandLabel = "COMMAND", commandListHeading = "%nCommands:%n",
        footer = { "", "Environment: FLOTILLA_HOME (.flotilla), FLOTILLA_PORT_OFFSET (0), FLOTILLA_JAVA_OPTS,",
                "FLOTILLA_START_TIMEOUT (120 s)." })
public final class Commands {

    private static final List<Supplier<FleetCommand>> ALL = List.of(UpCommand::new, StatusCommand::new,
            ScaleCommand::new, StopCommand::new, StartCommand::new, KillCommand::new, PauseCommand::new,
            ResumeCommand::new, LogsCommand::new, SqlCommand::new, LoadCommand::new, VerifyCommand::new,
            ProveCommand::new, PrepareCommand::new, DownCommand::new);

    public static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new Commands());
        ALL.forEach(command -> commandLine.addSubcommand(command.get()));
        commandLine.registerConverter(ScaleArgument.class, new ScaleArgument.Converter());
        commandLine.setExecutionExceptionHandler((failure, command, parsed) -> report(failure, command.getErr()));
        return commandLine;
    }

    private static int report(Exception failure, PrintWriter err) {
        if (failure instanceof Trouble trouble) {
            err.println("flotilla: " + trouble.getMessage());
            err.println("way out: " + trouble.wayOut());
        }
        else {
            failure.printStackTrace(err);
        }
        err.flush();
        return CommandLine.ExitCode.SOFTWARE;
    }

}
