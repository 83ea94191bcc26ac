package dev.flotilla.common.assignment;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PartitionRangesTest {

    @Test
    void shouldJoinNeighbours() {
        assertThat(PartitionRanges.of(List.of(3, 1, 2, 7, 0, 9, 10))).isEqualTo("[0-3, 7, 9-10]");
    }

    @Test
    void shouldBeEmptyBracketsWhenThereAreNone() {
        assertThat(PartitionRanges.of(List.of())).isEqualTo("[]");
    }

    @Test
    void shouldNotLoseASingleOne() {
        assertThat(PartitionRanges.of(List.of(0))).isEqualTo("[0]");
    }

}
