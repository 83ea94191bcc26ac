package dev.flotilla.testkit.promises;

import java.util.List;

/**
 * What stands at the far end: each customer's orders in the order in which they arrived
 * there, and the values of the dead letters.
 */
public record Delivered(List<SentOrder> orders, List<String> deadLetters) {

    public Delivered {
        orders = List.copyOf(orders);
        deadLetters = List.copyOf(deadLetters);
    }

}
