package dev.flotilla.ingestion.load;

import java.time.Instant;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import dev.flotilla.common.events.CustomerId;
import dev.flotilla.common.events.Order;
import dev.flotilla.common.events.OrderId;
import dev.flotilla.common.events.OrderItem;

/**
 * Makes one run's orders: the same ones for the same seed.
 */
final class OrderMaker {

    private static final int SKUS = 500;

    private final RandomGenerator random;

    private final Customers customers;

    private final long[] made;

    private final String runId;

    OrderMaker(LoadPlan plan) {
        random = new SplittableRandom(plan.seed());
        customers = new Customers(plan.customers(), plan.skew());
        made = new long[plan.customers()];
        runId = plan.runId();
    }

    NumberedOrder next(Instant placedAt) {
        int customer = customers.next(random);
        long sequence = ++made[customer];
        CustomerId customerId = customerId(runId, customer);
        OrderId orderId = new OrderId(customerId + "-" + sequence);
        return new NumberedOrder(customer, sequence, new Order(orderId, customerId, sequence, "EUR",
                Stream.generate(this::item).limit(random.nextInt(1, 4)).toList(), placedAt));
    }

    static CustomerId customerId(String runId, int customer) {
        return new CustomerId("load-" + runId + "-" + (customer + 1));
    }

    private OrderItem item() {
        return new OrderItem("sku-" + random.nextInt(SKUS), random.nextInt(1, 6), random.nextInt(100, 20_000));
    }

}
