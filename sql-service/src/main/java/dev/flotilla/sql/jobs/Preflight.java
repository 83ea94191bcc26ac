package dev.flotilla.sql.jobs;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/**
 * What is looked at before a job begins.
 */
final class Preflight {

    private static final int TIMEOUT_SECONDS = 10;

    private final Admin admin;

    Preflight(Admin admin) {
        this.admin = admin;
    }

    /**
     * @param mayMix whether it may begin beside members of another version
     */
    Preparation check(PlannedJob job, boolean mayMix) {
        try {
            Preparation topics = new JobTopics(admin).prepare(job.job());
            if (!(topics instanceof Preparation.Ready) || mayMix) {
                return topics;
            }
            // Members with other topologies cannot share a group: its leader could not
            // give them their tasks.
            Set<String> others = others(job);
            return others.isEmpty() ? topics : new Preparation.Occupied(others);
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Preparation.Unreachable("interrupted");
        }
        catch (TimeoutException _) {
            return new Preparation.Unreachable("no answer from Kafka");
        }
        catch (ExecutionException e) {
            return new Preparation.Unreachable(String.valueOf(e.getCause()));
        }
    }

    private Set<String> others(PlannedJob job) throws InterruptedException, ExecutionException, TimeoutException {
        Set<String> instances = new TreeSet<>();
        members(job.group()).stream()
            .map(clientId -> ClientName.ofMember(clientId, job.group()))
            .filter(Objects::nonNull)
            .filter(member -> !member.fingerprint().equals(job.fingerprint()))
            .forEach(member -> instances.add(member.instance()));
        return instances;
    }

    private List<String> members(String group) throws InterruptedException, ExecutionException, TimeoutException {
        try {
            Map<String, ConsumerGroupDescription> groups = admin.describeConsumerGroups(List.of(group))
                .all()
                .get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            ConsumerGroupDescription found = groups.get(group);
            return found == null ? List.of() : found.members().stream().map(member -> member.clientId()).toList();
        }
        catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return List.of();
            }
            throw e;
        }
    }

}
