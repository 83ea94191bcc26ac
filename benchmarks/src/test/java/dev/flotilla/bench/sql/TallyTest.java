package dev.flotilla.bench.sql;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TallyTest {

    private static final Row ONE = new Row("o-1", "1");

    private static final Row TWO = new Row("o-2", "2");

    @Test
    void shouldBeTheSameWhenRowsComeInAnotherOrder() {
        Tally.Digest digest = sum(Tally.ofEvery(), ONE, TWO);

        assertThat(sum(Tally.ofEvery(), TWO, ONE)).isEqualTo(digest);
    }

    @Test
    void shouldDifferWhenARowComesTwiceOrNeverOrWithSomethingElse() {
        Tally.Digest digest = sum(Tally.ofEvery(), ONE, TWO);

        assertThat(List.of(sum(Tally.ofEvery(), ONE, TWO, TWO), sum(Tally.ofEvery(), ONE),
                sum(Tally.ofEvery(), ONE, new Row("o-2", "3")),
                sum(Tally.ofEvery(), new Row("o-1", "2"), new Row("o-2", "1"))))
            .doesNotContain(digest);
    }

    @Test
    void shouldHoldTheLastRowWhenOneIdentityComesAgain() {
        Tally.Digest digest = sum(Tally.ofLast(), new Row("o-1", "0"), TWO, ONE);

        assertThat(digest).isEqualTo(sum(Tally.ofLast(), ONE, TWO));
    }

    private static Tally.Digest sum(Tally tally, Row... rows) {
        List.of(rows).forEach(tally::add);
        return tally.digest();
    }

}
