package dev.flotilla.delivery.lanes;

import java.time.Duration;

import dev.flotilla.delivery.route.DeliveryRoute;
import dev.flotilla.delivery.route.Progress;
import dev.flotilla.delivery.route.Sink;
import dev.flotilla.delivery.route.Store;
import org.apache.kafka.common.TopicPartition;

/**
 * What to tell people when Kafka no longer has records that were not stored.
 */
record LostRecords(DeliveryRoute<?> route, TopicPartition partition, long earliest, long latest, Duration lookEvery) {

    String describe(Progress progress) {
        return switch (progress) {
            case Progress.NotStarted _ -> "nothing is stored yet, and what was to be read first is not in Kafka any"
                    + " more, which has " + earliest + " to " + latest + ": records were lost before they were stored."
                    + " Reading goes on from the earliest by itself within " + lookEvery.toSeconds() + " s";
            case Progress.Next(long offset) -> "stored offset " + offset + " is not in Kafka, which has " + earliest
                    + " to " + latest + ": records were lost before they were stored. The partition waits. To go on"
                    + " without them, " + remedy();
        };
    }

    private String remedy() {
        return switch (route.destination()) {
            case Store<?> _ ->
                "set its stored offset to " + earliest + ", which is noticed within " + lookEvery.toSeconds() + " s";
            case Sink<?> _ -> "stop all instances of the group and set its offset: kafka-consumer-groups.sh --group "
                    + route.group() + " --topic " + partition.topic() + ":" + partition.partition()
                    + " --reset-offsets --to-offset " + earliest + " --execute";
        };
    }

}
