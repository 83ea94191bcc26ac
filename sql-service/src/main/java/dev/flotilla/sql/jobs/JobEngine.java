package dev.flotilla.sql.jobs;

import org.apache.kafka.streams.KafkaStreams;

/**
 * What a runner needs to make a job run; beside it, a test's.
 */
interface JobEngine {

    Preparation prepare(PlannedJob job, boolean mayMix);

    Running start(PlannedJob job, Signals signals);

    /** It could not begin, or has ended by an error. */
    void failed(PlannedJob job);

    /** What this machine keeps of it is of no more use. */
    void forget(String group);

    /** Who is told what happens to a job, from any thread and at once. */
    interface Signals {

        void changed();

        void died(Throwable reason);

    }

    /** A job that has been started. */
    interface Running {

        KafkaStreams.State state();

        long recordsToRestore();

        /** Waits until it has ended, but not for ever. */
        void close();

    }

}
