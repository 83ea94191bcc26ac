package dev.flotilla.launcher.proof;

/**
 * One customer's n-th order. Its id follows from both, so that every attempt to send it
 * is the same order.
 */
record NumberedOrder(String run, int customer, long sequence) {

    private static final int SKUS = 500;

    private static final int MAX_QUANTITY = 5;

    String orderId() {
        return customerId() + "-" + sequence;
    }

    /** As a line of a batch. */
    String line() {
        return """
                {"orderId":"%s","customerId":"%s","customerSequence":%d,"currency":"EUR",\
                "items":[{"sku":"sku-%d","quantity":%d,"unitPriceMinor":450}]}
                """.formatted(orderId(), customerId(), sequence, (customer + sequence) % SKUS,
                1 + sequence % MAX_QUANTITY);
    }

    private String customerId() {
        return run + "-" + customer;
    }

}
