package dev.flotilla.ingestion.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AnswerSpoolTest {

    private static final String TEXT = IntStream.range(0, 5_000)
        .mapToObj(line -> "line " + line + "\n")
        .collect(Collectors.joining());

    @Test
    void shouldKeepEverythingInOrderWhenNobodyReadsBeforeTheEnd() throws Exception {
        ByteArrayOutputStream client = new ByteArrayOutputStream();
        try (AnswerSpool spool = new AnswerSpool(64, 1_000_000)) {
            write(spool, TEXT);
            spool.finish();

            spool.drainTo(client);

            assertThat(spool.hasSpilled()).isTrue();
        }
        assertThat(client.toString(StandardCharsets.UTF_8)).isEqualTo(TEXT);
    }

    @Test
    void shouldKeepEverythingInOrderWhenReadAndWrittenAtOnceThroughATinyFile() throws Exception {
        ByteArrayOutputStream client = new ByteArrayOutputStream();
        try (AnswerSpool spool = new AnswerSpool(64, 200)) {
            Thread writing = Thread.ofVirtual().start(() -> {
                try {
                    write(spool, TEXT);
                }
                catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                spool.finish();
            });

            spool.drainTo(client);

            writing.join();
        }
        assertThat(client.toString(StandardCharsets.UTF_8)).isEqualTo(TEXT);
    }

    @Test
    void shouldNotHoldBackTheWriterWhenNobodyWillReadAnyMore() throws Exception {
        try (AnswerSpool spool = new AnswerSpool(64, 100)) {
            spool.discard();

            write(spool, TEXT);

            assertThat(spool.hasSpilled()).isFalse();
        }
    }

    @Test
    void shouldLeaveNoFileBehindWhenTheProcessIsKilled() throws Exception {
        try (AnswerSpool spool = new AnswerSpool(64, 1_000_000)) {
            Set<Path> before = files();

            write(spool, TEXT);

            assertThat(spool.hasSpilled()).isTrue();
            assertThat(files()).isEqualTo(before);
        }
    }

    private static Set<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("flotilla-answers-"))
                .collect(Collectors.toSet());
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        for (String line : text.split("(?<=\n)", -1)) {
            out.write(line.getBytes(StandardCharsets.UTF_8));
        }
    }

}
