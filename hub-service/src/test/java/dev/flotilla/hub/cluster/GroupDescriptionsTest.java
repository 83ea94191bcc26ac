package dev.flotilla.hub.cluster;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.kafka.clients.admin.ClassicGroupDescription;
import org.apache.kafka.clients.admin.MemberAssignment;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.ShareGroupDescription;
import org.apache.kafka.clients.admin.ShareMemberAssignment;
import org.apache.kafka.clients.admin.ShareMemberDescription;
import org.apache.kafka.clients.admin.StreamsGroupDescription;
import org.apache.kafka.clients.admin.StreamsGroupMemberAssignment;
import org.apache.kafka.clients.admin.StreamsGroupMemberDescription;
import org.apache.kafka.clients.admin.StreamsGroupSubtopologyDescription;
import org.apache.kafka.common.ClassicGroupState;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GroupDescriptionsTest {

    private static final Node COORDINATOR = new Node(1, "host", 9092);

    @Test
    void shouldFindThePartitionsOfTasksWhenAGroupIsOfStreams() {
        StreamsGroupMemberAssignment has = tasks(new StreamsGroupMemberAssignment.TaskIds("0", List.of(1)),
                new StreamsGroupMemberAssignment.TaskIds("1", List.of(0)),
                new StreamsGroupMemberAssignment.TaskIds("unknown", List.of(0)));
        StreamsGroupMemberAssignment target = tasks(new StreamsGroupMemberAssignment.TaskIds("0", List.of(1, 2)));
        StreamsGroupMemberDescription member = new StreamsGroupMemberDescription("m", 4, Optional.empty(),
                Optional.empty(), "sql-1-StreamThread-1", "/host", 1, "process", Optional.empty(), Map.of(), List.of(),
                List.of(), has, target, false);

        SeenGroup group = GroupDescriptions.streams(
                new StreamsGroupDescription("velo", 5, 5, 1, List.of(part("0", "ticks"), part("1", "velo-repartition")),
                        List.of(member), GroupState.STABLE, COORDINATOR, Set.of()));

        assertThat(group).isEqualTo(new SeenGroup("velo", "streams", "Stable", 5,
                List.of(new SeenMember("m", "sql-1-StreamThread-1", "/host", 4,
                        Set.of(new TopicPartition("ticks", 1), new TopicPartition("velo-repartition", 0)),
                        Set.of(new TopicPartition("ticks", 1), new TopicPartition("ticks", 2)))),
                Map.of()));
    }

    @Test
    void shouldTellMembersOfShareGroups() {
        ShareMemberDescription member = new ShareMemberDescription("m", Optional.empty(), "c", "/host",
                new ShareMemberAssignment(Set.of(new TopicPartition("t", 0))), 3);

        SeenGroup group = GroupDescriptions
            .share(new ShareGroupDescription("s", List.of(member), GroupState.STABLE, COORDINATOR, 3, 3));

        assertThat(group).isEqualTo(new SeenGroup("s", "share", "Stable", 3,
                List.of(new SeenMember("m", "c", "/host", 3, Set.of(new TopicPartition("t", 0)), null)), Map.of()));
    }

    @Test
    void shouldTellMembersWithoutPartitionsWhenAClassicGroupIsNoneOfConsumers() {
        MemberDescription member = new MemberDescription("m", Optional.empty(), Optional.empty(), "c", "/host",
                new MemberAssignment(Set.of()), Optional.empty(), Optional.empty(), Optional.empty());

        SeenGroup group = GroupDescriptions.classic(new ClassicGroupDescription("connect-cluster", "connect", "",
                List.of(member), ClassicGroupState.STABLE, COORDINATOR));

        assertThat(group).isEqualTo(new SeenGroup("connect-cluster", "classic", "Stable", null,
                List.of(new SeenMember("m", "c", "/host", null, Set.of(), null)), Map.of()));
    }

    @Test
    void shouldCutNamesThatNobodyCouldRead() {
        String endless = "x".repeat(30_000);
        MemberDescription member = new MemberDescription(endless + "-1", Optional.empty(), Optional.empty(), endless,
                endless, new MemberAssignment(Set.of()), Optional.empty(), Optional.empty(), Optional.empty());

        SeenGroup group = GroupDescriptions.classic(new ClassicGroupDescription("g", "consumer", "", List.of(member),
                ClassicGroupState.STABLE, COORDINATOR));

        String cut = "x".repeat(254) + "…";
        assertThat(group.members())
            .containsExactly(new SeenMember("…" + "x".repeat(252) + "-1", cut, cut, null, Set.of(), null));
    }

    private static StreamsGroupMemberAssignment tasks(StreamsGroupMemberAssignment.TaskIds... active) {
        return new StreamsGroupMemberAssignment(List.of(active), List.of(), List.of());
    }

    private static StreamsGroupSubtopologyDescription part(String id, String source) {
        return new StreamsGroupSubtopologyDescription(id, List.of(source), List.of(), Map.of(), Map.of());
    }

}
