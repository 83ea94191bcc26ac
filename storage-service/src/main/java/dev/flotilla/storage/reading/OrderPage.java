package dev.flotilla.storage.reading;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Some of a customer's orders, in the order in which they arrived.
 *
 * @param next what to pass as {@code after} for the following page, absent on the last
 * one
 */
record OrderPage(List<StoredOrder> orders, @Nullable String next) {

    OrderPage {
        orders = List.copyOf(orders);
    }

}
