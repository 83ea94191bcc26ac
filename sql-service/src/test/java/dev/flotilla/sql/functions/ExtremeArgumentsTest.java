package dev.flotilla.sql.functions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.flotilla.sql.types.BadRecord;
import dev.flotilla.sql.types.SqlType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever a record brings, a function answers or refuses it: any other exception would
 * stop the job.
 */
class ExtremeArgumentsTest {

    private static final List<Object> NUMBERS = List.of(0L, 1L, -1L, 3L, 65L, Long.MAX_VALUE, Long.MIN_VALUE,
            4_000_000_000L, -4_000_000_000L);

    private static final List<Object> TEXTS = List.of("", "a", "day", "year", "yyyy-MM-dd", "\uD83D\uDE00", "\uD83D",
            "$1", "(", "x".repeat(3000), "2026-02-30", "%", "1e999999999", "[1,", "Europe/Berlin");

    private static final List<Object> DECIMALS = List.of(BigDecimal.ZERO, BigDecimal.ONE, new BigDecimal("-1.50"),
            new BigDecimal("1e75"), new BigDecimal("1e999999999"), new BigDecimal("1e-999999999"),
            new BigDecimal("9".repeat(200)));

    private static final List<Object> DOUBLES = List.of(0d, -0d, 1d, -1.5d, Double.MAX_VALUE, Double.MIN_VALUE, 1e300,
            Double.POSITIVE_INFINITY, Double.NaN);

    private static final List<Object> VALUES = Stream
        .of("null", "1", "\"a\"", "[]", "[null]", "[1,\"a\",[2],{\"b\":null}]", "[1e999999999,1]", "{\"a\":[1]}", "[1,",
                "", "[".repeat(2000))
        .<Object>map(JsonTexts::slice)
        .toList();

    static Stream<Overload> overloads() {
        return FunctionCatalogueTest.overloads();
    }

    @ParameterizedTest
    @MethodSource("overloads")
    void shouldAnswerOrRefuseWhenArgumentsAreExtreme(Overload overload) throws ReflectiveOperationException {
        for (List<Object> arguments : combinations(overload)) {
            Object outcome = JavaCalls.call(overload, arguments);

            if (outcome instanceof Throwable thrown) {
                assertThat(thrown).as("%s%s", overload.name(), arguments).isInstanceOf(BadRecord.class);
                assertThat(thrown.getMessage()).hasSizeLessThan(500);
            }
            else if (overload.result() == SqlType.Scalar.DOUBLE
                    && arguments.stream().allMatch(ExtremeArgumentsTest::finite)) {
                assertThat((Double) outcome).as("%s%s", overload.name(), arguments).isFinite();
            }
        }
    }

    private static boolean finite(Object argument) {
        return !(argument instanceof Double number) || Double.isFinite(number);
    }

    private static List<List<Object>> combinations(Overload overload) {
        List<List<Object>> all = List.of(List.of());
        for (SqlType type : overload.parameters()) {
            List<List<Object>> longer = new ArrayList<>();
            for (List<Object> before : all) {
                for (Object value : extremes(type)) {
                    List<Object> arguments = new ArrayList<>(before);
                    arguments.add(value);
                    longer.add(arguments);
                }
            }
            all = longer;
        }
        return all;
    }

    private static List<Object> extremes(SqlType type) {
        return switch (type) {
            case SqlType.Scalar.BOOLEAN -> List.of(true, false);
            case SqlType.Scalar.BIGINT, SqlType.Scalar.TIMESTAMP -> NUMBERS;
            case SqlType.Scalar.DECIMAL -> DECIMALS;
            case SqlType.Scalar.DOUBLE -> DOUBLES;
            case SqlType.Scalar.STRING -> TEXTS;
            case SqlType.Scalar.ANY -> VALUES;
            case SqlType.ArrayOf _, SqlType.Struct _ -> VALUES;
        };
    }

}
