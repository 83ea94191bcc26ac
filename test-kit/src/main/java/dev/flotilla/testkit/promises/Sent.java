package dev.flotilla.testkit.promises;

import java.util.List;

/**
 * All that was acknowledged in one run, and the poison among it.
 */
record Sent(List<SentOrder> orders, List<String> poison) {

    public Sent {
        orders = List.copyOf(orders);
        poison = List.copyOf(poison);
    }

}
