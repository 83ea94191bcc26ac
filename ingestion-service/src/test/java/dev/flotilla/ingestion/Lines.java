package dev.flotilla.ingestion;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import dev.flotilla.common.events.Order;

/**
 * A batch of any length that is nowhere in memory as a whole.
 */
final class Lines extends InputStream {

    private static final String CUSTOMER = "lines-";

    private final String customer;

    private final int count;

    private final int customers;

    private byte[] line = new byte[0];

    private int position;

    private int made;

    Lines(int count, int customers) {
        this(CUSTOMER, count, customers);
    }

    /** For those who share a topic with others. */
    Lines(String customer, int count, int customers) {
        this.customer = customer;
        this.count = count;
        this.customers = customers;
    }

    static boolean isOne(Order order) {
        return order.customerId().value().startsWith(CUSTOMER);
    }

    @Override
    public int read() {
        return hasMore() ? line[position++] : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (!hasMore()) {
            return -1;
        }
        int copied = Math.min(length, line.length - position);
        System.arraycopy(line, position, target, offset, copied);
        position += copied;
        return copied;
    }

    private boolean hasMore() {
        if (position == line.length && made < count) {
            line = """
                    {"orderId":"lines-%d","customerId":"%s%d","customerSequence":%d,"currency":"EUR","items":[{"sku":"tea","quantity":2,"unitPriceMinor":450}]}
                    """
                .formatted(made, customer, made % customers, made / customers + 1)
                .getBytes(StandardCharsets.UTF_8);
            position = 0;
            made++;
        }
        return position < line.length;
    }

}
