package dev.flotilla.testkit.promises;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import dev.flotilla.testkit.kafka.TestKafka;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.common.GroupState;
import org.awaitility.Awaitility;

/**
 * The consumer groups as the broker sees them.
 */
final class Groups {

    /** Between the two rounds of a cooperative rebalance a group is stable, too. */
    private static final Duration FOR_GOOD = Duration.ofMillis(1500);

    private static final Duration PATIENCE = Duration.ofSeconds(45);

    void awaitStable() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestKafka.bootstrapServers()))) {
            Awaitility.await("the groups are stable")
                .atMost(PATIENCE)
                .during(FOR_GOOD)
                .until(() -> listed(admin).stream()
                    .map(group -> group.groupState().orElse(GroupState.UNKNOWN))
                    .allMatch(state -> state == GroupState.STABLE || state == GroupState.EMPTY));
        }
    }

    private static List<GroupListing> listed(Admin admin) throws InterruptedException, ExecutionException {
        return List.copyOf(admin.listGroups().all().get());
    }

}
