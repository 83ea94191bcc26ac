package dev.flotilla.launcher.commands;

import dev.flotilla.launcher.console.Trouble;
import dev.flotilla.launcher.state.FileTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Leaves nothing running, whatever died before.
 */
@Command(name = "down", description = "Stop everything in order; the data is kept.")
final class DownCommand extends FleetCommand {

    @Option(names = "--wipe", description = "Delete the data and the logs, too.")
    private boolean wipe;

    @Override
    int run(Workshop workshop) {
        return alone(workshop, () -> {
            if (workshop.roster.all().isEmpty() && workshop.roster.unrecorded().isEmpty()) {
                workshop.console.say("nothing is running");
            }
            if (!workshop.fleet.stopper().stopEverything()) {
                throw new Trouble("something could not be stopped", "./flotilla status; end it by hand");
            }
            if (wipe) {
                new FileTree(workshop.state.data()).delete();
                new FileTree(workshop.state.logs()).delete();
                workshop.console.say("data and logs deleted");
            }
        });
    }

}
