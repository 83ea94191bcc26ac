package dev.flotilla.bench.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import dev.flotilla.bench.report.Journal;
import dev.flotilla.bench.report.Round;
import dev.flotilla.bench.report.Series;

/**
 * The rates of all contestants, by how they are measured.
 */
final class Results {

    private final Map<String, Series> running = new LinkedHashMap<>();

    private final Map<String, Series> warm = new LinkedHashMap<>();

    private final Map<String, Series> withStart = new LinkedHashMap<>();

    Results(List<Contestant> contestants) {
        for (Contestant each : contestants) {
            List.of(running, warm, withStart)
                .forEach(all -> all.put(each.name(), Series.of(each.name(), each.settings())));
        }
    }

    void add(Contestant contestant, Finish finish) {
        double busy = finish.others();
        add(running, contestant, new Round(finish.running(), busy, finish.cost()));
        add(warm, contestant, new Round(finish.warm(), busy, finish.cost()));
        add(withStart, contestant, new Round(finish.withStart(), busy, null));
    }

    private static void add(Map<String, Series> all, Contestant contestant, Round round) {
        Objects.requireNonNull(all.get(contestant.name())).add(round);
    }

    void conclude(Journal journal, String scenario, List<String> conditions, List<Wanted> wanted) {
        conclude(journal, scenario + "-with-start", withStart, List.of("from the start of the process"), wanted);
        conclude(journal, scenario + "-warm", warm, List.of("the last three fifths of the purchases"), wanted);
        List<String> all = new ArrayList<>(conditions);
        all.add(SqlRace.WINDOW);
        conclude(journal, scenario, running, all, wanted);
    }

    private static void conclude(Journal journal, String scenario, Map<String, Series> series, List<String> conditions,
            List<Wanted> wanted) {
        List<String> all = new ArrayList<>(conditions);
        Series ours = series.get(Contestants.FLEET);
        if (ours != null) {
            wanted.forEach(each -> verdicts(each, ours, series.values()).forEach(all::add));
        }
        journal.conclude(scenario, "purchases/s", all, List.copyOf(series.values()));
    }

    private static Stream<String> verdicts(Wanted wanted, Series ours, Collection<Series> all) {
        return all.stream()
            .filter(theirs -> theirs.name().startsWith(wanted.than()))
            .map(theirs -> wanted.verdict(ours, theirs));
    }

}
