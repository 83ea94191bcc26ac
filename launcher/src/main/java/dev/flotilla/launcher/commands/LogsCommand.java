package dev.flotilla.launcher.commands;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import dev.flotilla.launcher.console.Trouble;
import dev.flotilla.launcher.fleet.MemberState;
import dev.flotilla.launcher.members.Member;
import dev.flotilla.launcher.state.LogFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * What members have written.
 */
@Command(name = "logs", description = "Show the last log lines of members, of all where none is named.")
final class LogsCommand extends FleetCommand {

    private static final Duration INTERVAL = Duration.ofMillis(200);

    private static final Duration FOREVER = Duration.ofDays(36_500);

    @Option(names = { "-f", "--follow" }, description = "Go on with new lines until Ctrl-C.")
    private boolean follow;

    @Option(names = { "-n", "--lines" }, paramLabel = "N", description = "How many lines of each (${DEFAULT-VALUE}).")
    private int lines = 20;

    @Parameters(arity = "0..*", paramLabel = "NAME", description = "As in processor-service-2, broker-1, postgres.")
    private List<String> names = List.of();

    @Override
    int run(Workshop workshop) {
        Map<Member, Long> positions = new TreeMap<>();
        for (Member member : members(workshop)) {
            LogFile.Tail tail = new LogFile(workshop.state.log(member)).last(lines);
            print(workshop, member, tail.lines());
            positions.put(member, tail.end());
        }
        if (follow) {
            workshop.patience.until(() -> printNew(workshop, positions), FOREVER, INTERVAL);
        }
        return 0;
    }

    private boolean printNew(Workshop workshop, Map<Member, Long> positions) {
        positions.entrySet().forEach(entry -> {
            LogFile.Tail tail = new LogFile(workshop.state.log(entry.getKey())).from(entry.getValue());
            print(workshop, entry.getKey(), tail.lines());
            entry.setValue(tail.end());
        });
        return false;
    }

    /** Also of members that are long gone: their logs are what one wants to read then. */
    private List<Member> members(Workshop workshop) {
        List<Member> known = workshop.roster.all().stream().map(MemberState::member).toList();
        Predicate<Member> hasLog = member -> Files.exists(workshop.state.log(member));
        return names.isEmpty() ? known.stream().filter(hasLog).toList()
                : names.stream().map(name -> named(name, hasLog, known)).toList();
    }

    private static Member named(String name, Predicate<Member> hasLog, List<Member> known) {
        return Member.parse(name)
            .filter(hasLog)
            .orElseThrow(() -> new Trouble("there is no log of '" + name + "'", "there are: " + known));
    }

    private void print(Workshop workshop, Member member, List<String> newLines) {
        boolean alone = names.size() == 1;
        UnaryOperator<String> labelled = line -> alone ? line : "%-22s| %s".formatted(member, line);
        newLines.stream().map(labelled).forEach(workshop.console::say);
    }

}
