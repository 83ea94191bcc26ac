package dev.flotilla.bench.sql;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.flotilla.bench.sql.purchases.Customers;
import dev.flotilla.bench.sql.purchases.Purchase;
import dev.flotilla.bench.sql.purchases.PurchaseTopics;
import dev.flotilla.bench.sql.streams.Topologies;
import tools.jackson.databind.JsonNode;

/**
 * What each customer bought within each minute, told whenever it changes.
 */
final class AggregateJob implements SqlJob {

    @Override
    public String name() {
        return "sql-aggregate";
    }

    @Override
    public String description() {
        return "count, sum and maximum by customer and minute, told when they change";
    }

    @Override
    public Topologies byHand() {
        return Topologies.AGGREGATE;
    }

    @Override
    public String fleetSql(String job, String output) {
        return """
                CREATE STREAM purchases (customer_id STRING KEY, amount DECIMAL(18, 2)) WITH ('topic' = '%s');
                -- @name: %s
                CREATE TABLE minutes WITH ('topic' = '%s') AS
                SELECT customer_id, _window_start AS window_start, COUNT(*) AS purchases, SUM(amount) AS total,
                    MAX(amount) AS largest
                FROM purchases WINDOW TUMBLING(INTERVAL 1 MINUTE) GROUP BY customer_id EMIT CHANGES;
                """.formatted(PurchaseTopics.PURCHASES, job, output);
    }

    @Override
    public List<String> flinkSql(FlinkTables tables) {
        return List.of(
                tables.source("purchases", PurchaseTopics.PURCHASES,
                        "customer_id STRING, amount DECIMAL(18, 2), " + FlinkTables.TIME),
                tables.changing("minutes", """
                        customer_id STRING, window_start TIMESTAMP_LTZ(3), purchases BIGINT, total DECIMAL(38, 2),
                        largest DECIMAL(18, 2)""", "customer_id, window_start"),
                """
                        INSERT INTO minutes SELECT customer_id, FLOOR(happened TO MINUTE), COUNT(*), SUM(amount), MAX(amount)
                        FROM purchases GROUP BY customer_id, FLOOR(happened TO MINUTE)""");
    }

    @Override
    public Tally tally() {
        return Tally.ofLast();
    }

    @Override
    public Row row(JsonNode result) {
        return row(result.get("customer_id").asString(), Instant.parse(result.get("window_start").asString()),
                result.get("purchases").asLong(), Amounts.text(result.get("total")),
                Amounts.text(result.get("largest")));
    }

    private static Row row(String customer, Instant minute, long purchases, String total, String largest) {
        return new Row(customer + " " + minute, purchases + " " + total + " " + largest);
    }

    @Override
    public Expected expected() {
        return new Minutes();
    }

    private static final class Minutes implements Expected {

        private final Map<Minute, Purchases> all = new HashMap<>();

        @Override
        public void see(Purchase purchase) {
            Minute minute = new Minute(purchase.customer(), purchase.placedAt().truncatedTo(ChronoUnit.MINUTES));
            all.merge(minute, new Purchases(1, purchase.cents(), purchase.cents()), Purchases::and);
        }

        @Override
        public Tally.Digest digest() {
            Tally tally = Tally.ofLast();
            all.forEach((minute, purchases) -> tally.add(purchases.in(minute)));
            return tally.digest();
        }

    }

    private record Minute(int customer, Instant begin) {
    }

    private record Purchases(long count, long cents, int largest) {

        Purchases and(Purchases other) {
            return new Purchases(count + other.count, cents + other.cents, Math.max(largest, other.largest));
        }

        Row in(Minute minute) {
            return row(Customers.id(minute.customer()), minute.begin(), count,
                    Amounts.text(BigDecimal.valueOf(cents, 2)), Amounts.text(BigDecimal.valueOf(largest, 2)));
        }

    }

}
