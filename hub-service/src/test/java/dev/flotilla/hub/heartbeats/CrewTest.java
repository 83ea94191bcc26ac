package dev.flotilla.hub.heartbeats;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CrewTest {

    private static final String LONGEST = "p-" + "a".repeat(198);

    private final SeenInstance one = seen("p-a");

    private final SeenInstance other = seen(LONGEST);

    private final Crew crew = new Crew(List.of(one, other));

    @Test
    void shouldFindTheInstanceBehindAClient() {
        assertThat(crew.behind("p-a")).isEqualTo(one);
        assertThat(crew.behind("p-a-0-x")).isEqualTo(one);
        assertThat(crew.behind("p-ab")).isNull();
        assertThat(crew.behind("p")).isNull();
    }

    @Test
    void shouldFindTheInstanceWithTheLongestNameThereMayBe() {
        assertThat(crew.behind(LONGEST)).isEqualTo(other);
        assertThat(crew.behind(LONGEST + "-0")).isEqualTo(other);
        assertThat(crew.behind(LONGEST + "-" + "0".repeat(500))).isEqualTo(other);
        assertThat(crew.behind(LONGEST + "a")).isNull();
    }

    @Test
    void shouldNotSearchThroughANameWithoutEnd() {
        assertThat(crew.behind("p-a" + "-".repeat(30_000))).isEqualTo(one);
        assertThat(crew.behind("x".repeat(30_000))).isNull();
    }

    private static SeenInstance seen(String id) {
        return new SeenInstance(Beats.running(id, 10, Beats.START), 1, Beats.START, Presence.PRESENT);
    }

}
