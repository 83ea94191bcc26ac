package dev.flotilla.launcher.console;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TableTest {

    @Test
    void shouldAlignNumbersRightAndWordsLeft() {
        Table table = new Table(List.of("name", "lag"), List.of(List.of("a", "5"), List.of("longer", "1200")));

        assertThat(table.render()).isEqualTo("""
                name     lag
                a          5
                longer  1200""");
    }

}
