package dev.flotilla.delivery.lanes;

import dev.flotilla.delivery.route.Lookup;
import dev.flotilla.delivery.route.Range;
import dev.flotilla.delivery.route.WriteOutcome;

/**
 * Keeps for one lane which range is being written, fenced.
 */
interface RangeKeeper {

    Lookup read();

    /** When this returns that it is written, no former owner can record another. */
    WriteOutcome record(Range range);

    /**
     * Tells, without waiting, that everything before is written. Where that gets lost,
     * the range is written once more.
     */
    void settle(long next);

}
