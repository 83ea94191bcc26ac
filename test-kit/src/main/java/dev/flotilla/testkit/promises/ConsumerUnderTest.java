package dev.flotilla.testkit.promises;

import java.util.Map;

import dev.flotilla.common.events.Order;

/**
 * A consumer of the fleet, as the promises see it: how to start one, what to feed it, and
 * what it has delivered.
 */
public interface ConsumerUnderTest {

    Class<?> application();

    Map<String, String> settings();

    String sourceTopic();

    byte[] form(Order order);

    /** Of customers whose id begins so. */
    Delivered delivered(String run);

}
