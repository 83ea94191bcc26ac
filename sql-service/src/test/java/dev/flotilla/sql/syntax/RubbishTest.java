package dev.flotilla.sql.syntax;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

import dev.flotilla.sql.text.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a file has in it, the answer is a list of problems. */
class RubbishTest {

    private static final List<String> FILES = List.of("trading.sql", "financial_trading.sql", "ecommerce_api.sql");

    private static final List<String> PIECES = List.of("SELECT ", "FROM ", "a", "CREATE ", "STREAM ", "(", ")", "'",
            "\"", ";", ",", "WITH ", "topic: x", "GROUP BY ", "WINDOW ", "TUMBLING(", "5m", "INTERVAL ", "CASE ",
            "WHEN ", "\n", "--", "/*", "*/", "@name x\n", "<", ">", "ARRAY", "STRUCT", "CAST(", " AS ", "JOIN ", "ON ",
            ".", "[", "]", "-", "NOT ", "IN ", "1e999", "\0", "\uD800", "🚢", "UNION ALL ", "EMIT ");

    private final Random random = new Random(7);

    @Test
    void shouldOnlyComplainWhenBytesAreRandom() {
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);

            Reading reading = Reading.of(new String(bytes, StandardCharsets.ISO_8859_1));

            assertInside(reading, bytes.length);
        }
    }

    @Test
    void shouldOnlyComplainWhenPiecesAreInAnyOrder() {
        for (int i = 0; i < 5000; i++) {
            StringBuilder sql = new StringBuilder();
            int count = random.nextInt(60);
            for (int piece = 0; piece < count; piece++) {
                sql.append(PIECES.get(random.nextInt(PIECES.size())));
            }

            Reading reading = Reading.of(sql.toString());

            assertInside(reading, sql.length());
        }
    }

    @Test
    void shouldOnlyComplainWhenAFileIsDamaged() {
        for (String file : FILES) {
            String whole = Reading.guide(file);
            for (int i = 0; i < 1000; i++) {
                int from = random.nextInt(whole.length());
                int to = Math.min(whole.length(), from + random.nextInt(8));
                String damaged = whole.substring(0, from) + PIECES.get(random.nextInt(PIECES.size()))
                        + whole.substring(to);

                Reading reading = Reading.of(damaged);

                assertInside(reading, damaged.length());
            }
        }
    }

    @Test
    @Timeout(30)
    void shouldBeReadInReasonableTimeWhenItIsAsLargeAsItMayBe() {
        for (String piece : List.of("(", "CREATE\n", "a,", "SELECT a FROM b;", "\n@x y", "-- @x: y\n", "x.", "NOT ",
                "-", "WITH (a:1,b:1,", "'\n", "[", "CASE WHEN ", "SELECT a FROM b UNION ALL ", "ARRAY<")) {
            String huge = "SELECT a WITH (" + piece.repeat((1 << 20) / piece.length() - 20);

            Reading reading = Reading.of(huge);

            assertInside(reading, huge.length());
        }
    }

    @Test
    void shouldBeRefusedWhenItIsLarger() {
        Reading reading = Reading.of(" ".repeat((1 << 20) + 1));

        assertThat(reading.problems()).extracting(Problem::message).containsExactly("the file has more than 1 MiB");
    }

    private static void assertInside(Reading reading, int length) {
        assertThat(reading.problems()).hasSizeLessThanOrEqualTo(100)
            .allSatisfy(problem -> assertThat(problem.spot().end()).isLessThanOrEqualTo(length));
        assertThat(reading.report().length()).isLessThan(100 * 1000);
    }

}
