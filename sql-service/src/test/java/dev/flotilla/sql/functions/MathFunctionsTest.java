package dev.flotilla.sql.functions;

import java.math.BigDecimal;

import dev.flotilla.sql.types.BadRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class MathFunctionsTest {

    @ParameterizedTest
    @CsvSource({ "2.5,0,3,2", "-2.5,0,-3,-2", "2.345,2,2.35,2.34", "2.3,5,2.3,2.3", "1250,-2,1300,1200",
            "-1250,-2,-1300,-1200", "49,-2,0,0", "50,-2,100,0", "1,-99,0,0", "1.5,-9223372036854775808,0,0",
            "1.5,9223372036854775807,1.5,1.5" })
    void shouldRoundAndCutExactlyWhenTheNumberIsADecimal(String x, long digits, String rounded, String cut) {
        assertThat(MathFunctions.round(new BigDecimal(x), digits)).isEqualTo(rounded);
        assertThat(MathFunctions.trunc(new BigDecimal(x), digits)).isEqualTo(cut);
    }

    @Test
    void shouldRoundTheDigitsThatAreWrittenWhenTheNumberIsADouble() {
        assertThat(MathFunctions.round(2.675, 2)).isEqualTo(2.68);
        assertThat(MathFunctions.round(-0.5)).isEqualTo(-1);
        assertThat(MathFunctions.round(1e300, -299)).isEqualTo(1e300);
        assertThat(MathFunctions.trunc(-1.9)).isEqualTo(-1);
    }

    @Test
    void shouldStayWholeWhenTheNumberIsABigint() {
        assertThat(MathFunctions.round(7)).isEqualTo(7);
        assertThat(MathFunctions.round(1250, -2)).isEqualTo(1300);
        assertThat(MathFunctions.trunc(1299, -2)).isEqualTo(1200);
        assertThat(MathFunctions.ceil(7)).isEqualTo(7);
        assertThatThrownBy(() -> MathFunctions.round(Long.MAX_VALUE, -1)).isInstanceOf(BadRecord.class);
        assertThat(MathFunctions.round(Long.MAX_VALUE, -20)).isZero();
    }

    @Test
    void shouldGoUpAndDownWhenNumbersAreNegative() {
        assertThat(MathFunctions.ceil(new BigDecimal("-1.5"))).isEqualTo("-1");
        assertThat(MathFunctions.floor(new BigDecimal("-1.5"))).isEqualTo("-2");
        assertThat(MathFunctions.ceil(-1.5)).isEqualTo(-1);
        assertThat(MathFunctions.floor(-1.5)).isEqualTo(-2);
    }

    @Test
    void shouldRefuseWhenTheLeastNumberHasNoAbsoluteValue() {
        assertThat(MathFunctions.abs(-3)).isEqualTo(3);
        assertThat(MathFunctions.abs(new BigDecimal("-1.50"))).isEqualTo("1.50");
        assertThatThrownBy(() -> MathFunctions.abs(Long.MIN_VALUE)).isInstanceOf(BadRecord.class)
            .hasMessageContaining("ABS");
    }

    @Test
    void shouldHaveTheSignOfTheLeftWhenSomethingRemains() {
        assertThat(MathFunctions.mod(-7, 3)).isEqualTo(-1);
        assertThat(MathFunctions.mod(new BigDecimal("-7.5"), new BigDecimal("2"))).isEqualTo("-1.5");
        assertThat(MathFunctions.mod(7.5, -2.0)).isEqualTo(1.5);
        assertThatThrownBy(() -> MathFunctions.mod(1, 0)).isInstanceOf(BadRecord.class);
        assertThatThrownBy(() -> MathFunctions.mod(BigDecimal.ONE, BigDecimal.ZERO)).isInstanceOf(BadRecord.class);
        assertThatThrownBy(() -> MathFunctions.mod(1.0, 0.0)).isInstanceOf(BadRecord.class);
    }

    @Test
    void shouldBeExactWhenAPowerIsWhole() {
        assertThat(MathFunctions.power(new BigDecimal("1.1"), 10)).isEqualTo("2.5937424601");
        assertThat(MathFunctions.power(BigDecimal.TWO, 200))
            .isEqualTo(new BigDecimal(java.math.BigInteger.TWO.pow(200)));
        assertThat(MathFunctions.power(BigDecimal.TWO, -2)).isEqualTo("0.25");
        assertThat(MathFunctions.power(BigDecimal.ZERO, 0)).isEqualTo("1");
        assertThat(MathFunctions.power(BigDecimal.ONE, Long.MAX_VALUE)).isEqualTo("1");
    }

    @Test
    void shouldRefuseSoonWhenAPowerIsTooLarge() {
        assertThatThrownBy(() -> MathFunctions.power(BigDecimal.TEN, 77)).isInstanceOf(BadRecord.class);
        assertThatThrownBy(() -> MathFunctions.power(BigDecimal.TWO, Long.MAX_VALUE)).isInstanceOf(BadRecord.class);
        assertThatThrownBy(() -> MathFunctions.power(BigDecimal.ZERO, -1)).isInstanceOf(BadRecord.class);
        assertThatThrownBy(() -> MathFunctions.power(10.0, 400.0)).isInstanceOf(BadRecord.class);
    }

    @Test
    void shouldShiftToNothingWhenThereAreMoreBitsThanTheNumberHas() {
        assertThat(MathFunctions.shiftLeft(1, 4)).isEqualTo(16);
        assertThat(MathFunctions.shiftLeft(1, 64)).isZero();
        assertThat(MathFunctions.shiftLeft(16, -4)).isEqualTo(1);
        assertThat(MathFunctions.shiftRight(-16, 2)).isEqualTo(-4);
        assertThat(MathFunctions.shiftRight(-16, Long.MAX_VALUE)).isEqualTo(-1);
        assertThat(MathFunctions.bitAnd(6, 3) + MathFunctions.bitOr(6, 3) + MathFunctions.bitXor(6, 3))
            .isEqualTo(2 + 7 + 5);
        assertThat(MathFunctions.bitNot(0)).isEqualTo(-1);
    }

    @Test
    void shouldRefuseWhenThereIsNoFiniteResult() {
        assertThat(RealFunctions.sqrt(2)).isCloseTo(1.41421356, within(1e-8));
        assertThat(RealFunctions.log(2, 8)).isCloseTo(3, within(1e-12));
        assertThat(RealFunctions.log10(1000)).isCloseTo(3, within(1e-12));
        assertThat(RealFunctions.degrees(RealFunctions.pi())).isEqualTo(180);
        assertThatThrownBy(() -> RealFunctions.sqrt(-1)).isInstanceOf(BadRecord.class)
            .hasMessageContaining("SQRT of '-1.0'");
        assertThatThrownBy(() -> RealFunctions.ln(0)).isInstanceOf(BadRecord.class);
        assertThatThrownBy(() -> RealFunctions.exp(1000)).isInstanceOf(BadRecord.class);
        assertThatThrownBy(() -> RealFunctions.acos(2)).isInstanceOf(BadRecord.class);
        assertThatThrownBy(() -> RealFunctions.log(1, 5)).isInstanceOf(BadRecord.class);
    }

    @Test
    void shouldChooseByAmountWhenDecimalsAreWrittenDifferently() {
        BigDecimal[] numbers = { new BigDecimal("1.0"), new BigDecimal("1"), new BigDecimal("0.99") };

        assertThat(ChoiceFunctions.greatest(numbers)).isEqualTo("1.0");
        assertThat(ChoiceFunctions.least(numbers)).isEqualTo("0.99");
        assertThat(ChoiceFunctions.greatest(new long[] { 1, 3, 2 })).isEqualTo(3);
        assertThat(ChoiceFunctions.least(new String[] { "b", "B", "a" })).isEqualTo("B");
        assertThat(ChoiceFunctions.least(new double[] { 1.5, -2 })).isEqualTo(-2);
    }

    @ParameterizedTest
    @CsvSource({ "-1,0", "0,1", "2.4,1", "2.5,2", "9.99,4", "10,5" })
    void shouldTellTheBucketWhenTheValueIsWithinOrBeyond(double x, long bucket) {
        assertThat(ChoiceFunctions.widthBucket(x, 0, 10, 4)).isEqualTo(bucket);
    }

}
