package dev.flotilla.testkit.promises;

import java.util.List;

/**
 * One sentence that users rely on, as a check of what was sent against what was
 * delivered.
 */
interface Promise {

    void check(Sent sent, Delivered delivered);

    static List<Promise> all() {
        return List.of(new NothingIsLost(), new NothingIsDeliveredTwice(), new CustomerOrderIsKept(),
                new PoisonIsParkedOnce());
    }

}
