package dev.flotilla.common.topics;

/**
 * The topics by which the services know each other.
 */
public final class FleetTopics {

    public static final String ORDERS = "orders";

    public static final String ORDERS_PROCESSED = "orders.processed";

    public static final String MARKET_TICKS = "market.ticks";

    public static final String MARKET_CANDLES = "market.candles";

    public static final String HEARTBEATS = "fleet.heartbeats";

    /** Which SQL applications there are, for every server that runs them. */
    public static final String SQL_APPS = "flotilla.sql.apps";

    private static final String DEAD_LETTER_SUFFIX = ".dlq";

    private static final String REPLAY_SUFFIX = ".replay";

    private FleetTopics() {
    }

    /**
     * Where a group gets its dead letters of a topic again: the topic itself is read by
     * others, too.
     */
    public static String replaysOf(String topic, String group) {
        return topic + "." + group + REPLAY_SUFFIX;
    }

    public static boolean areReplays(String topic) {
        return topic.endsWith(REPLAY_SUFFIX);
    }

    public static String deadLettersOf(String topic) {
        return topic + DEAD_LETTER_SUFFIX;
    }

    /** The topic that dead letters are of. */
    public static String topicOf(String deadLetters) {
        return deadLetters.substring(0, deadLetters.length() - DEAD_LETTER_SUFFIX.length());
    }

    public static boolean areDeadLetters(String topic) {
        return topic.endsWith(DEAD_LETTER_SUFFIX) && topic.length() > DEAD_LETTER_SUFFIX.length();
    }

}
