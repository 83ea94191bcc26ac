package dev.flotilla.launcher.proof;

import java.util.List;

/**
 * What came back for a batch of orders, as far as it came.
 *
 * @param status of the whole, 0 where there was none
 * @param retryAfterSeconds for the whole, 0 where nothing was said
 * @param lines that were read before the end, be it the proper one or not
 * @param broken whether it ended before its end
 */
record Reply(Door door, List<NumberedOrder> orders, int status, int retryAfterSeconds, List<String> lines,
        boolean broken) {

    Reply {
        orders = List.copyOf(orders);
        lines = List.copyOf(lines);
    }

}
