package dev.flotilla.launcher.proof;

import java.util.List;

/**
 * What storage finds of a run, going by the customers' own numbering.
 */
record StoredReport(long customers, long orders, long missing, long repeated, long outOfOrder, boolean holds,
        List<String> examples) {

    StoredReport {
        examples = List.copyOf(examples);
    }

}
