package dev.flotilla.hub.letters;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReplayableGroupsTest {

    @Test
    void shouldFindTheGroupsThatHaveATopicForIt() {
        Map<String, List<String>> groups = ReplayableGroups
            .of(Set.of("orders.dlq", "orders.a.replay", "orders.b.c.replay", "orders", "others.a.replay"));

        assertThat(groups).isEqualTo(Map.of("orders.dlq", List.of("a", "b.c")));
    }

    @Test
    void shouldChooseTheLongestTopicWhenOneBeginsAsAnother() {
        Map<String, List<String>> groups = ReplayableGroups
            .of(Set.of("orders.dlq", "orders.processed.dlq", "orders.processed.writers.replay"));

        assertThat(groups).isEqualTo(Map.of("orders.dlq", List.of(), "orders.processed.dlq", List.of("writers")));
    }

    @Test
    void shouldFindNothingWhenNamesAreOnlyTheEndings() {
        assertThat(ReplayableGroups.of(Set.of(".dlq", ".replay", "a.replay", "..replay", "dlq"))).isEmpty();
    }

}
