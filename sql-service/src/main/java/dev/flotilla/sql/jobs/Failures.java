package dev.flotilla.sql.jobs;

/**
 * Why something ended, in a line. Kafka Streams wraps a reason in several others.
 */
final class Failures {

    private static final int MOST = 1_000;

    private static final int DEPTH = 20;

    private Failures() {
    }

    static String describe(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause.getCause() != null && depth < DEPTH; depth++) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        String line = cause.getClass().getSimpleName() + (message == null ? "" : ": " + message.replace('\n', ' '));
        return line.length() <= MOST ? line : line.substring(0, MOST) + "…";
    }

}
