package dev.flotilla.launcher.commands;

import java.time.Duration;
import java.util.List;

import dev.flotilla.launcher.console.Trouble;
import dev.flotilla.launcher.fleet.MemberState;
import dev.flotilla.launcher.process.Signal;
import picocli.CommandLine.Parameters;

/**
 * A signal to members by name. Needs no lock: it is how people break things on purpose,
 * also while another command is at work.
 */
abstract class SignalCommand extends FleetCommand {

    private static final Duration KILL_TAKES = Duration.ofSeconds(5);

    private static final Duration INTERVAL = Duration.ofMillis(10);

    private final Signal signal;

    private final String outcome;

    @Parameters(arity = "1..*", paramLabel = "NAME", description = "As in processor-service-2, broker-1, postgres.")
    private List<String> names = List.of();

    SignalCommand(Signal signal, String outcome) {
        this.signal = signal;
        this.outcome = outcome;
    }

    @Override
    final int run(Workshop workshop) {
        List<MemberState> members = names.stream().map(workshop.roster::named).toList();
        for (MemberState member : members) {
            if (!member.condition().exists()) {
                throw new Trouble(member.member() + " is not running", "./flotilla start " + member.member());
            }
            boolean told = workshop.signals.sendToTree(signal, member.record().pid());
            if (!(signal == Signal.KILL ? isGone(workshop, member) : told)) {
                throw new Trouble("%s (pid %d) lives on: the system did not let %s through".formatted(member.member(),
                        member.record().pid(), signal), "do it as the user whom it belongs to");
            }
            workshop.console.say("%s (pid %d) %s".formatted(member.member(), member.record().pid(), outcome));
        }
        return 0;
    }

    /** Not before then may a start follow. */
    private static boolean isGone(Workshop workshop, MemberState member) {
        return workshop.patience.until(() -> !workshop.processes.conditionOf(member.record()).exists(), KILL_TAKES,
                INTERVAL);
    }

}
