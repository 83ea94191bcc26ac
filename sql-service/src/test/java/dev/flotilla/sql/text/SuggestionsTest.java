package dev.flotilla.sql.text;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SuggestionsTest {

    private static final List<String> KNOWN = List.of("amount", "customer_id", "order_id", "sum", "SELECT", "id");

    @ParameterizedTest
    @CsvSource({ "amuont, amount", "amout, amount", "AMOUNT, amount", "custmer_di, customer_id", "selct, SELECT",
            "som, sum", "ID, id" })
    void shouldFindWhatWasMeantWhenItIsNear(String written, String meant) {
        assertThat(Suggestions.nearest(written, KNOWN)).contains(meant);
        assertThat(Suggestions.didYouMean(written, KNOWN)).isEqualTo("did you mean " + meant + "?");
    }

    @ParameterizedTest
    @CsvSource({ "price", "x", "it", "order", "amountamount" })
    void shouldFindNothingWhenNothingIsNear(String written) {
        assertThat(Suggestions.nearest(written, KNOWN)).isEmpty();
        assertThat(Suggestions.didYouMean(written, KNOWN)).isNull();
    }

    @Test
    void shouldTakeTheFirstByNameWhenSeveralAreAsNear() {
        assertThat(Suggestions.nearest("axx", List.of("axz", "axy"))).contains("axy");
    }

    @Test
    void shouldNotCompareWhatIsNoName() {
        assertThat(Suggestions.nearest("a".repeat(300), List.of("a".repeat(300)))).isEmpty();
    }

}
