package dev.flotilla.ingestion.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LineSplitterTest {

    private static final int MAX = 10;

    @Test
    void shouldSplitAtNewlinesWithOrWithoutCarriageReturn() throws Exception {
        assertThat(split("a\nb\r\nc")).containsExactly("1:a", "2:b", "3:c");
    }

    @Test
    void shouldFindNothingWhenTheStreamIsEmpty() throws Exception {
        assertThat(split("")).isEmpty();
    }

    @Test
    void shouldNotCountAnEmptyLineBehindTheLastNewline() throws Exception {
        assertThat(split("a\n")).containsExactly("1:a");
    }

    @Test
    void shouldCountBlankLinesWithoutAnsweringThem() throws Exception {
        assertThat(split("\n \t\r\na\r")).containsExactly("1:blank", "2:blank", "3:a");
    }

    @Test
    void shouldTakeALineOfExactlyTheLimit() throws Exception {
        assertThat(split("1234567890\r\n12345678901\n1234567890")).containsExactly("1:1234567890", "2:too long",
                "3:1234567890");
    }

    @Test
    void shouldGoOnBehindALineThatIsTooLong() throws Exception {
        assertThat(split("x".repeat(100_000) + "\nb\n" + "y".repeat(40_000))).containsExactly("1:too long", "2:b",
                "3:too long");
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 7 })
    void shouldFindTheSameLinesHoweverTheStreamIsCut(int bytesPerRead) throws Exception {
        assertThat(split(new Dripping("a\r\nbcdef\n\nüß\n12345678901\nz", bytesPerRead))).containsExactly("1:a",
                "2:bcdef", "3:blank", "4:üß", "5:too long", "6:z");
    }

    private static List<String> split(String text) throws IOException {
        return split(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> split(InputStream in) throws IOException {
        LineSplitter lines = new LineSplitter(in, MAX);
        List<String> found = new ArrayList<>();
        for (Line line = lines.next(); line != null; line = lines.next()) {
            found.add(switch (line) {
                case Line.Text(long number, byte[] bytes) -> number + ":" + new String(bytes, StandardCharsets.UTF_8);
                case Line.TooLong(long number) -> number + ":too long";
                case Line.Blank(long number) -> number + ":blank";
            });
        }
        return found;
    }

    private static final class Dripping extends ByteArrayInputStream {

        private final int bytesPerRead;

        Dripping(String text, int bytesPerRead) {
            super(text.getBytes(StandardCharsets.UTF_8));
            this.bytesPerRead = bytesPerRead;
        }

        @Override
        public synchronized int read(byte[] target, int offset, int length) {
            return super.read(target, offset, Math.min(length, bytesPerRead));
        }

    }

}
