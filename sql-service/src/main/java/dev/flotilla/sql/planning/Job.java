package dev.flotilla.sql.planning;

import java.util.List;
import java.util.SortedSet;

/**
 * A consumer group and what it does.
 *
 * @param group {@code velo-{app}-{job}}
 * @param sources the topics that it reads
 * @param outputs the topics that it writes
 * @param state each store, with a name that changes when what is in it changes its
 * meaning
 * @param statements the text of what it was made of, as it stands in the file
 */
public record Job(String name, String group, SortedSet<String> sources, List<OutputTopic> outputs,
        List<StateStore> state, List<String> statements, JobSettings settings, Plan plan) {

    public Job {
        outputs = List.copyOf(outputs);
        state = List.copyOf(state);
        statements = List.copyOf(statements);
    }

    /** For people. */
    public String explained() {
        return PlanText.of(plan);
    }

    /** Where the records go that it cannot use. */
    public String deadLetters() {
        return group + ".dlq";
    }

    /**
     * Something that a job remembers.
     *
     * @param name of the store, with a fingerprint of its layout at the end
     * @param description for people, such as {@code sums by symbol, windows of 1 min}
     */
    public record StateStore(String name, String description) {
    }

}
