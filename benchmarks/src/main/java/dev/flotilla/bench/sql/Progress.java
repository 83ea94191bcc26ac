package dev.flotilla.bench.sql;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;

import dev.flotilla.bench.sql.purchases.PurchaseTopics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/**
 * How many purchases a group has committed: what came of them is committed with them.
 */
final class Progress {

    private final Admin admin;

    private final String group;

    Progress(Admin admin, String group) {
        this.admin = admin;
        this.group = group;
    }

    long consumed() {
        return offsets().entrySet()
            .stream()
            .filter(entry -> entry.getKey().topic().equals(PurchaseTopics.PURCHASES))
            .map(Map.Entry::getValue)
            .filter(Objects::nonNull)
            .mapToLong(OffsetAndMetadata::offset)
            .sum();
    }

    private Map<TopicPartition, OffsetAndMetadata> offsets() {
        try {
            return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
        }
        catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return Map.of();
            }
            throw new IllegalStateException("cannot see how far " + group + " is", e);
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

}
