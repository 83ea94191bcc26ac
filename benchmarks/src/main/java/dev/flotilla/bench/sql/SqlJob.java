package dev.flotilla.bench.sql;

import java.util.List;

import dev.flotilla.bench.sql.purchases.Purchase;
import dev.flotilla.bench.sql.streams.Topologies;
import tools.jackson.databind.JsonNode;

/**
 * The same job for everybody.
 */
interface SqlJob {

    String name();

    /** What it is, for those who read the figures. */
    String description();

    /** By hand, with Kafka Streams. */
    Topologies byHand();

    /** The statements of the fleet, where its output is a topic of this name. */
    String fleetSql(String job, String output);

    List<String> flinkSql(FlinkTables tables);

    Tally tally();

    Row row(JsonNode result);

    /** Learns from the input what must come out. */
    Expected expected();

    interface Expected {

        void see(Purchase purchase);

        Tally.Digest digest();

    }

}
