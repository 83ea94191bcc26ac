package dev.flotilla.hub.cluster;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListGroupsResult;
import org.apache.kafka.clients.admin.QuorumInfo;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.jspecify.annotations.Nullable;

/**
 * One round of questions after another, on one thread.
 */
final class ClusterQuestions implements ClusterWatch.Questions {

    // What seldom changes is asked for less often.
    private static final int WHOLE_EVERY = 3;

    private final Admin admin;

    private final Duration patience;

    private final InstantSource time;

    private final TopicQuestions topics;

    private final GroupQuestions groups;

    private @Nullable Integer controller;

    private int rounds;

    /**
     * @param patience longer than the client's own, so that what it gives up is known by
     * its own words
     */
    ClusterQuestions(Admin admin, Duration patience, InstantSource time) {
        this.admin = admin;
        this.patience = patience;
        this.time = time;
        this.topics = new TopicQuestions(admin, patience);
        this.groups = new GroupQuestions(admin, patience);
    }

    @Override
    public ClusterSight ask(@Nullable ClusterSight before)
            throws InterruptedException, ExecutionException, TimeoutException {
        KafkaFuture<Collection<Node>> nodes = admin.describeCluster().nodes();
        ListGroupsResult listing = admin.listGroups();
        if (rounds % WHOLE_EVERY == 0 || topics.areOutdated()) {
            KafkaFuture<Set<String>> names = topics.names();
            KafkaFuture<QuorumInfo> quorum = admin.describeMetadataQuorum().quorumInfo();
            topics.describe(await(names));
            // What a broker calls the controller is any broker that passes questions on.
            controller = switch (Answer.to(quorum, patience)) {
                case Answer.Given<QuorumInfo>(QuorumInfo info) when info.leaderId() >= 0 -> info.leaderId();
                case Answer.Given<QuorumInfo> _, Answer.Missing<QuorumInfo> _ -> null;
            };
        }
        List<SeenBroker> brokers = await(nodes).stream()
            .map(node -> new SeenBroker(node.id(), node.host(), node.port(), node.rack()))
            .toList();
        Map<String, SeenGroup> seen = groups.ask(listing, before == null ? Map.of() : before.groups());
        topics.askEnds();
        // Only now: a round that failed is asked again as a whole.
        rounds++;
        return new ClusterSight(time.instant(), controller, brokers, topics.seen(), seen);
    }

    private <T> T await(KafkaFuture<T> question) throws InterruptedException, ExecutionException, TimeoutException {
        return question.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }

}
