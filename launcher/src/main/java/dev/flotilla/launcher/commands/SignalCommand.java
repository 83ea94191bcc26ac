package dev.flotilla.launcher.commands;

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
            workshop.signals.sendToTree(signal, member.record().pid());
            workshop.console.say("%s (pid %d) %s".formatted(member.member(), member.record().pid(), outcome));
        }
        return 0;
    }

}
