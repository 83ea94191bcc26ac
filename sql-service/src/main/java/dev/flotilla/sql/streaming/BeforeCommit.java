package dev.flotilla.sql.streaming;

import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.internals.InternalProcessorContext;
import org.apache.kafka.streams.processor.internals.ProcessorNode;

/**
 * Lets a step send results while its stores are flushed, as Kafka Streams' own caches do:
 * outside of a record the context does not know whose turn it is, so it is told. The one
 * place that reaches into Kafka Streams; see decision 030.
 */
final class BeforeCommit {

    private final InternalProcessorContext<?, ?> context;

    private final ProcessorNode<?, ?, ?, ?> node;

    /** Made while the step is initialized, when it is its turn. */
    BeforeCommit(ProcessorContext<?, ?> context) {
        this.context = (InternalProcessorContext<?, ?>) context;
        this.node = this.context.currentNode();
    }

    void run(Runnable sending) {
        ProcessorNode<?, ?, ?, ?> previous = context.currentNode();
        context.setCurrentNode(node);
        try {
            sending.run();
        }
        finally {
            context.setCurrentNode(previous);
        }
    }

}
