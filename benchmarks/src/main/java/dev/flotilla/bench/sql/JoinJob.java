package dev.flotilla.bench.sql;

import java.util.List;

import dev.flotilla.bench.sql.purchases.Customers;
import dev.flotilla.bench.sql.purchases.Purchase;
import dev.flotilla.bench.sql.purchases.PurchaseTopics;
import dev.flotilla.bench.sql.streams.Topologies;
import tools.jackson.databind.JsonNode;

/**
 * Tells with every purchase what its customer is.
 */
final class JoinJob implements SqlJob {

    @Override
    public String name() {
        return "sql-join";
    }

    @Override
    public String description() {
        return "three fields of every purchase and one of its customer's";
    }

    @Override
    public Topologies byHand() {
        return Topologies.JOIN;
    }

    @Override
    public String fleetSql(String job, String output) {
        return """
                CREATE STREAM purchases (customer_id STRING KEY, order_id STRING, amount DECIMAL(18, 2))
                    WITH ('topic' = '%s');
                CREATE TABLE customers (customer_id STRING KEY, tier STRING) WITH ('topic' = '%s');
                -- @name: %s
                CREATE STREAM rated WITH ('topic' = '%s') AS
                SELECT p.order_id, p.customer_id, p.amount, c.tier
                FROM purchases p JOIN customers c ON p.customer_id = c.customer_id EMIT CHANGES;
                """.formatted(PurchaseTopics.PURCHASES, PurchaseTopics.CUSTOMERS, job, output);
    }

    @Override
    public List<String> flinkSql(FlinkTables tables) {
        String columns = "order_id STRING, customer_id STRING, amount DECIMAL(18, 2)";
        return List.of(tables.source("purchases", PurchaseTopics.PURCHASES, columns + ", " + FlinkTables.TIME),
                tables.table("customers", PurchaseTopics.CUSTOMERS, "customer_id",
                        "customer_id STRING, tier STRING, " + FlinkTables.TIME),
                tables.appending("rated", columns + ", tier STRING", "customer_id"), """
                        INSERT INTO rated SELECT p.order_id, p.customer_id, p.amount, c.tier FROM purchases AS p
                        JOIN customers FOR SYSTEM_TIME AS OF p.happened AS c ON p.customer_id = c.customer_id""");
    }

    @Override
    public Tally tally() {
        return Tally.ofEvery();
    }

    @Override
    public Row row(JsonNode result) {
        return new Row(result.get("order_id").asString(), result.get("customer_id").asString() + " "
                + Amounts.text(result.get("amount")) + " " + result.get("tier").asString());
    }

    @Override
    public Expected expected() {
        Tally tally = tally();
        return new Expected() {
            @Override
            public void see(Purchase purchase) {
                tally.add(new Row(purchase.orderId(), purchase.customerId() + " " + Amounts.text(purchase.amount())
                        + " " + Customers.tier(purchase.customer())));
            }

            @Override
            public Tally.Digest digest() {
                return tally.digest();
            }
        };
    }

}
