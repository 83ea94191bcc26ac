package dev.flotilla.launcher.state;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LogFileTest {

    @TempDir
    private Path directory;

    private Path path;

    @BeforeEach
    void name() {
        path = directory.resolve("broker-1.log");
    }

    @Test
    void shouldGoOnAfterTheLastLineWhenBytesAreNoText() throws IOException {
        Files.write(path, new byte[] { (byte) 0xff, (byte) 0xfe, '\n', 'h', 'a', 'l' });
        LogFile.Tail first = new LogFile(path).last(10);

        Files.writeString(path, "f\nnext\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);

        assertThat(first.end()).isEqualTo(3);
        assertThat(new LogFile(path).from(first.end()).lines()).containsExactly("half", "next");
    }

    @Test
    void shouldShowTheLastLinesWhenThereAreMore() throws IOException {
        Files.writeString(path, "one\ntwo\nthree\n");

        assertThat(new LogFile(path).last(2).lines()).containsExactly("two", "three");
    }

}
