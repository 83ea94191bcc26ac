package dev.flotilla.storage.delivery;

import java.time.Duration;
import java.time.InstantSource;

import dev.flotilla.common.activity.Flow;
import io.micrometer.core.instrument.Counter;

/**
 * What the desks of a delivery share.
 */
record DeliveryParts<T>(Store<T> store, PartWriter<T> writer, DeadLetterLog deadLetters, OffsetAlarms alarms, Flow flow,
        Counter fenced, Pace pace) {

    /** Time, and how much of it may pass. */
    record Pace(InstantSource time, Backoff backoff, Duration roundBudget, Duration alarmEvery) {
    }

    InstantSource time() {
        return pace.time();
    }

    Backoff backoff() {
        return pace.backoff();
    }

    Duration roundBudget() {
        return pace.roundBudget();
    }

    Duration alarmEvery() {
        return pace.alarmEvery();
    }

}
