package dev.flotilla.delivery.lanes;

import java.time.Duration;
import java.time.InstantSource;

/**
 * How the lanes of an instance behave.
 *
 * @param alarmEvery how often an offset that Kafka does not have is asked for again
 * @param confirmEvery how long a lane without records relies on its store being where it
 * left it
 * @param drainWithin how long a partition that is taken away may take to be written
 */
public record LaneSettings(BatchLimits batch, Backoff backoff, Duration alarmEvery, Duration confirmEvery,
        Duration drainWithin, InstantSource time) {
}
