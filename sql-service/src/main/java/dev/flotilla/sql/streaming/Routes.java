package dev.flotilla.sql.streaming;

import java.util.ArrayList;
import java.util.List;

import dev.flotilla.sql.planning.Job;
import dev.flotilla.sql.streaming.Stage.Node;
import org.apache.kafka.streams.kstream.KStream;

/**
 * The steps of one branch by name: where each sends its results, and where it sends what
 * it cannot use.
 */
final class Routes {

    private final Job job;

    private final int branch;

    Routes(Job job, int branch) {
        this.job = job;
        this.branch = branch;
    }

    String name(String what) {
        return what + "-" + branch;
    }

    /**
     * The step whose results are the branch's: they go into the topic, and to the sinks.
     */
    Node last(String what, String topic) {
        List<String> next = new ArrayList<>(List.of(name("results")));
        for (int i = 0; i < job.plan().sinks().size(); i++) {
            next.add(sink(i));
        }
        return node(what, topic, next);
    }

    String sink(int index) {
        return name("sink-" + index);
    }

    Node node(String what, String topic, List<String> next) {
        return new Node(name(what), topic, next, name(what) + "-dead");
    }

    /** The branch ends with that step. */
    void end(KStream<byte[], Object> stream, Node node) {
        dead(stream, node);
        Streams.write(stream, job.plan().output(), name("results"));
    }

    void dead(KStream<byte[], Object> stream, Node node) {
        Streams.write(stream, job.deadLetters(), node.dead());
    }

}
