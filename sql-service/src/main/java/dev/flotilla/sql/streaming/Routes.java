package dev.flotilla.sql.streaming;

import java.util.List;

import dev.flotilla.sql.planning.Job;
import dev.flotilla.sql.planning.Plan;
import dev.flotilla.sql.streaming.Stage.Node;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Produced;
import org.jspecify.annotations.Nullable;

/**
 * The steps of one branch by name: where each sends its results, and where it sends what it cannot use.
 */
final class Routes {

    private final Job job;

    private final int branch;

    private @Nullable KStream<byte[], byte[]> results;

    Routes(Job job, int branch) {
        this.job = job;
        this.branch = branch;
    }

    String name(String what) {
        return what + "-" + branch;
    }

    /** Who gets what the branch comes to. */
    List<String> last() {
        return List.of(name("results"));
    }

    Node node(String what, String topic, List<String> next) {
        return new Node(name(what), topic, next, name(what) + "-dead");
    }

    KStream<byte[], byte[]> results() {
        if (results == null) {
            throw new IllegalStateException("the branch has no end yet");
        }
        return results;
    }

    /** The branch ends with that step. */
    void end(KStream<byte[], Object> stream, Node node, Plan plan) {
        dead(stream, node);
        KStream<byte[], byte[]> bytes = Streams.bytes(stream, name("results"));
        bytes.to(plan.output(), Produced.with(Serdes.ByteArray(), Serdes.ByteArray()));
        results = bytes;
    }

    void dead(KStream<byte[], Object> stream, Node node) {
        Streams.bytes(stream, node.dead()).to(job.deadLetters(), Produced.with(Serdes.ByteArray(), Serdes.ByteArray()));
    }

}
