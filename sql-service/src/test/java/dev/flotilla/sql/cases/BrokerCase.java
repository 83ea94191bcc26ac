package dev.flotilla.sql.cases;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import dev.flotilla.sql.planning.Application;
import dev.flotilla.sql.planning.Compiled;
import dev.flotilla.sql.planning.Job;
import dev.flotilla.sql.planning.OutputTopic;
import dev.flotilla.sql.planning.SqlCompiler;
import dev.flotilla.sql.planning.Surroundings;
import dev.flotilla.sql.text.ProblemReport;
import dev.flotilla.sql.text.SourceText;

/**
 * A case for a real broker.
 *
 * @param last whether only the last record of each key counts
 */
record BrokerCase(SqlCase said, Application application, int partitions, boolean last) {

    static BrokerCase of(Map<String, Object> entry) {
        SqlCase said = SqlCase.of(entry);
        SourceText source = new SourceText(said.source(), said.sql());
        Compiled compiled = SqlCompiler.compile(source, Surroundings.NONE);
        if (!(compiled instanceof Compiled.Ready ready)) {
            throw new IllegalArgumentException(ProblemReport.of(source, compiled.problems()));
        }
        return new BrokerCase(said, ready.application(), (Integer) entry.getOrDefault("partitions", 1),
                Boolean.TRUE.equals(entry.get("last")));
    }

    TreeSet<String> topics() {
        TreeSet<String> topics = new TreeSet<>(outputs());
        application.jobs().forEach(job -> topics.addAll(job.sources()));
        return topics;
    }

    TreeSet<String> outputs() {
        TreeSet<String> topics = new TreeSet<>(deadLetters());
        application.jobs().forEach(job -> topics.addAll(job.outputs().stream().map(OutputTopic::topic).toList()));
        return topics;
    }

    List<String> deadLetters() {
        return application.jobs().stream().map(Job::deadLetters).toList();
    }

    /** What the case expects, or what there is of it, topic by topic and key by key. */
    Map<String, List<String>> inOrderOfKeys(Stream<CaseRecord> records) {
        Map<String, List<String>> values = new TreeMap<>();
        TreeSet<String> topics = new TreeSet<>(said.out().stream().map(CaseRecord::topic).toList());
        records.filter(record -> topics.contains(record.topic()))
            .forEach(
                    record -> values.merge(record.topic() + " " + record.key(), List.of(String.valueOf(record.value())),
                            (before, next) -> last ? next : Stream.concat(before.stream(), next.stream()).toList()));
        return values;
    }

}
