package dev.flotilla.launcher.proof;

/**
 * What a load generator says of its run.
 *
 * @param acknowledged orders that the fleet has taken responsibility for
 */
record LoadReport(String instance, String runId, Phase phase, long acknowledged, long outstanding) {

    /** How far a run is. */
    enum Phase {

        RUNNING, DRAINING, FINISHED, ABANDONED

    }

    String customerPrefix() {
        return prefixOf(runId);
    }

    static String prefixOf(String runId) {
        return "load-" + runId + "-";
    }

}
