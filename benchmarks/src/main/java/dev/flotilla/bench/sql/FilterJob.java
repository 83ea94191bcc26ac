package dev.flotilla.bench.sql;

import java.util.List;

import dev.flotilla.bench.sql.purchases.Purchase;
import dev.flotilla.bench.sql.purchases.PurchaseTopics;
import dev.flotilla.bench.sql.streams.Topologies;
import tools.jackson.databind.JsonNode;

/**
 * Picks half of the purchases and three of their eleven fields.
 */
final class FilterJob implements SqlJob {

    @Override
    public String name() {
        return "sql-filter";
    }

    @Override
    public String description() {
        return "three fields of the purchases above 100, which are half of them";
    }

    @Override
    public Topologies byHand() {
        return Topologies.FILTER;
    }

    @Override
    public String fleetSql(String job, String output) {
        return """
                CREATE STREAM purchases (order_id STRING, customer_id STRING, amount DECIMAL(18, 2))
                    WITH ('topic' = '%s');
                -- @name: %s
                CREATE STREAM picked WITH ('topic' = '%s') AS
                SELECT order_id, customer_id, amount FROM purchases WHERE amount > 100 EMIT CHANGES;
                """.formatted(PurchaseTopics.PURCHASES, job, output);
    }

    @Override
    public List<String> flinkSql(FlinkTables tables) {
        String columns = "order_id STRING, customer_id STRING, amount DECIMAL(18, 2)";
        return List.of(tables.source("purchases", PurchaseTopics.PURCHASES, columns),
                tables.appending("picked", columns, "customer_id"),
                "INSERT INTO picked SELECT order_id, customer_id, amount FROM purchases WHERE amount > 100");
    }

    @Override
    public Tally tally() {
        return Tally.ofEvery();
    }

    @Override
    public Row row(JsonNode result) {
        return new Row(result.get("order_id").asString(),
                result.get("customer_id").asString() + " " + Amounts.text(result.get("amount")));
    }

    @Override
    public Expected expected() {
        Tally tally = tally();
        return new Expected() {
            @Override
            public void see(Purchase purchase) {
                if (purchase.isLarge()) {
                    tally.add(
                            new Row(purchase.orderId(), purchase.customerId() + " " + Amounts.text(purchase.amount())));
                }
            }

            @Override
            public Tally.Digest digest() {
                return tally.digest();
            }
        };
    }

}
