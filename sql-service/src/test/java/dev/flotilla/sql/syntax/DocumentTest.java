package dev.flotilla.sql.syntax;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The statements that users begin with, as they are written in the guide. */
class DocumentTest {

    @ParameterizedTest
    @CsvSource({ "trading.sql, 3", "financial_trading.sql, 3", "ecommerce_api.sql, 3", "custom_job_name.sql, 1",
            "statement_name.sql, 1", "application_annotation.sql, 1", "fast_processor.sql, 1", "best_practice.sql, 2" })
    void shouldBeReadAsItIsWritten(String file, int statements) {
        Script script = Reading.script(Reading.guide(file));

        assertThat(script.statements()).hasSize(statements);
    }

    @Test
    void shouldKnowTheApplicationAndTheSink() {
        Script script = Reading.script(Reading.guide("trading.sql"));

        assertThat(script.annotations()).extracting(note -> note.name() + "=" + note.value())
            .containsExactly("application=trading_platform", "phase=production");
        assertThat(((Statement.CreateSink) script.statements().get(2)).options())
            .extracting(option -> option.key() + "=" + option.value())
            .containsExactly("brokers=localhost:9092", "topic=processed_orders");
    }

    @Test
    void shouldGiveTheSourceItsTopicAndTheAggregateItsWindow() {
        List<Statement> statements = Reading.script(Reading.guide("financial_trading.sql")).statements();

        Select source = ((Statement.CreateAs) statements.get(0)).query().branches().getFirst();
        Select aggregate = ((Statement.CreateAs) statements.get(1)).query().branches().getFirst();
        assertThat(source.from().options()).extracting(option -> option.key() + "=" + option.value())
            .containsExactly("brokers=kafka1:9092,kafka2:9092,kafka3:9092", "topic=market_data");
        assertThat(aggregate.grouping().window()).isInstanceOfSatisfying(Window.Tumbling.class,
                window -> assertThat(window.size()).isEqualTo(Duration.ofMinutes(1)));
    }

    @Test
    void shouldTakeTheModeAndTheSizeWithoutItsRemark() {
        Script script = Reading.script(Reading.guide("fast_processor.sql"));

        assertThat(script.statements().getFirst().annotations()).extracting(note -> note.name() + "=" + note.value())
            .containsExactly("job_mode=simple", "batch_size=100");
    }

}
