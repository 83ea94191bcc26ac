package dev.flotilla.sql.types;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DecimalsTest {

    private static final BigDecimal LARGEST = new BigDecimal("9".repeat(76));

    @ParameterizedTest
    @CsvSource({ "1,3,0.3333333333333333333333333333333333", "6,3,2", "1,8,0.125", "10,4,2.5", "-7,2,-3.5", "0,5,0",
            "1.00,1,1", "2,3,0.6666666666666666666666666666666667" })
    void shouldHave34DigitsAtMostWhenDivided(String left, String right, String quotient) {
        assertThat(Decimals.divide(new BigDecimal(left), new BigDecimal(right)).toPlainString()).isEqualTo(quotient);
    }

    @Test
    void shouldRefuseWhenDividedByNothing() {
        assertThatThrownBy(() -> Decimals.divide(BigDecimal.ONE, new BigDecimal("0.00"))).isInstanceOf(BadRecord.class)
            .hasMessageContaining("NULLIF");
        assertThatThrownBy(() -> Decimals.remainder(BigDecimal.ONE, BigDecimal.ZERO)).isInstanceOf(BadRecord.class);
    }

    @Test
    void shouldBeExactWhenFractionsAreAdded() {
        assertThat(Decimals.add(new BigDecimal("0.1"), new BigDecimal("0.2"))).isEqualTo("0.3");
        assertThat(Decimals.subtract(new BigDecimal("1.10"), new BigDecimal("1.1"))).isEqualByComparingTo("0");
        assertThat(Decimals.multiply(new BigDecimal("1.10"), new BigDecimal("1.1"))).isEqualTo("1.210");
        assertThat(Decimals.remainder(new BigDecimal("-7.5"), new BigDecimal("2"))).isEqualTo("-1.5");
    }

    @Test
    void shouldRefuseWhenAResultHasTooManyDigits() {
        assertThat(Decimals.add(LARGEST, BigDecimal.ZERO)).isEqualTo(LARGEST);
        assertThatThrownBy(() -> Decimals.multiply(LARGEST, BigDecimal.TEN.add(BigDecimal.ONE)))
            .isInstanceOf(BadRecord.class);
        assertThatThrownBy(() -> Decimals.add(LARGEST, new BigDecimal("0.1"))).isInstanceOf(BadRecord.class);
        assertThatThrownBy(() -> Decimals.parse("1e1000000000", "n")).isInstanceOf(BadRecord.class);
        assertThatThrownBy(() -> Decimals.parse("1".repeat(401), "n")).isInstanceOf(BadRecord.class);
    }

    @ParameterizedTest
    @CsvSource({ "1.50,1.5", "1.5,1.5", "100,100", "1E+2,100", "0.00,0", "-0,0", "-1.10,-1.1" })
    void shouldHaveOneTextWhenNumbersAreEqual(String number, String text) {
        assertThat(Decimals.canonical(new BigDecimal(number))).isEqualTo(text);
    }

    @Test
    void shouldTellTheNameWhenATextIsNoNumber() {
        assertThatThrownBy(() -> Decimals.parse("1,5", "amount")).isInstanceOf(BadRecord.class)
            .hasMessage("amount is not a number");
    }

}
