package dev.flotilla.delivery.lanes;

import java.time.Duration;

/**
 * Those who write.
 */
public interface Crew {

    void execute(Runnable work);

    void executeAfter(Duration delay, Runnable work);

}
