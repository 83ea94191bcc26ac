package dev.flotilla.sql.syntax;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AnnotationsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            @application trading_platform              | application=trading_platform
            @application: trading                      | application=trading
              @APP   trading -- ours                   | app=trading
            @application trading;                      | application=trading
            -- @application: trading                   | application=trading
            --@application trading                     | application=trading
            -- @batch_size: 100  (was 1000)            | batch_size=100
            -- @batch_size: 100  (was 1000 (or more))  | batch_size=100
            -- @description: Sums (net) of f(x)        | description=Sums (net) of f(x)
            -- @description: prices -- and more        | description=prices -- and more
            -- @sla.latency-p99: 5ms                   | sla.latency-p99=5ms
            -- @name                                   | name=
            """)
    void shouldReadBothSpellings(String written, String read) {
        Reading reading = Reading.of(written);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.script().annotations()).extracting(note -> note.name() + "=" + note.value())
            .containsExactly(read.strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -- Make sure to add @application
            -- @ somebody, look
            -- @1st: of all
            /* @application x */
            """)
    void shouldBeACommentWhenNoAnnotationBegins(String written) {
        Reading reading = Reading.of(written);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.script().annotations()).isEmpty();
    }

    @Test
    void shouldBelongToTheStatementThatFollowsOrToTheFile() {
        Script script = Reading.script("""
                -- @job_mode: simple
                @application shop
                @phase production
                CREATE STREAM a AS SELECT * FROM b; -- @name: second
                @batch_size 5
                CREATE STREAM c AS
                -- @num_partitions: 3
                SELECT * FROM d;
                """);

        assertThat(script.annotations()).extracting(Annotation::name).containsExactly("application", "phase");
        assertThat(script.statements().get(0).annotations()).extracting(Annotation::name).containsExactly("job_mode");
        assertThat(script.statements().get(1).annotations()).extracting(Annotation::name)
            .containsExactly("name", "batch_size", "num_partitions");
    }

    @Test
    void shouldWarnWhenNothingFollows() {
        Reading reading = Reading.of("SELECT a FROM b;\n-- @name: late");

        assertThat(reading.report()).isEqualTo("""
                app.sql:2:4: warning: no statement follows this annotation
                 2 | -- @name: late
                   |    ^^^^^^^^^^^
                   = help: annotations stand before what they are of
                """);
    }

    @Test
    void shouldBeRefusedWhenASignBeginsNothing() {
        Reading reading = Reading.of("@ application x\nSELECT a FROM b");

        assertThat(reading.report()).isEqualTo("""
                app.sql:1:1: error: @ begins an annotation, and this is none
                 1 | @ application x
                   | ^^^^^^^^^^^^^^^
                   = help: write @name value, as in @application trading
                """);
    }

}
