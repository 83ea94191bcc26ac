package dev.flotilla.bench.sql;

import java.util.List;

import dev.flotilla.testkit.process.GuardedProcess;

/**
 * Somebody who does a job.
 *
 * @param settings for the record
 */
record Contestant(String name, Start start, List<String> settings) {

    Contestant {
        settings = List.copyOf(settings);
    }

    /**
     * Begins with a turn.
     */
    interface Start {

        Running begin(Turn turn);

    }

    /**
     * @param name of the contestant and the round, for files and groups
     * @param output the topic to be written, which is empty
     */
    record Turn(String name, String output) {
    }

    /**
     * @param group that tells how far it has read
     * @param endsByItself and everything is written only then
     */
    record Running(GuardedProcess process, String group, boolean endsByItself) {
    }

}
