package dev.flotilla.bench.peer;

import java.util.List;

/**
 * The settings of Connect and its sink that decide how fast they are.
 *
 * @param unnest whether a batch is one statement with an array for each column
 * @param reduce whether records with one key are reduced to the last
 */
public record ConnectTuning(int tasks, int batch, boolean unnest, boolean reduce, boolean rewrite) {

    public List<String> words() {
        return List.of("tasks.max=" + tasks, "batch.size=" + batch, "unnest=" + unnest, "reduction.buffer=" + reduce,
                "reWriteBatchedInserts=" + rewrite);
    }

    @Override
    public String toString() {
        return String.join(" ", words());
    }

}
