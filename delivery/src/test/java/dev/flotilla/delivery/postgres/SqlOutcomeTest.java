package dev.flotilla.delivery.postgres;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import dev.flotilla.delivery.route.WriteOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SqlOutcomeTest {

    @ParameterizedTest
    @ValueSource(strings = { "22021", "22P05", "23514", "23502", "54000" })
    void shouldBlameRecordsWhenStateSaysSo(String state) {
        SQLException failure = new SQLException("failed", state);

        assertThat(SqlOutcome.of(failure)).isEqualTo(new WriteOutcome.BadRecords(failure));
    }

    @ParameterizedTest
    @ValueSource(strings = { "40P01", "40001", "55P03", "08006", "57014", "57P01", "57P03", "53300", "53100", "25006",
            "42P01", "42501", "XX000", "22" })
    void shouldNotBlameRecordsWhenStateIsAnother(String state) {
        SQLException failure = new SQLException("failed", state);

        assertThat(SqlOutcome.of(failure)).isEqualTo(new WriteOutcome.TransientFailure(failure));
    }

    @Test
    void shouldNotBlameRecordsWhenThereIsNoState() {
        assertThat(SqlOutcome.of(new SQLTransientConnectionException("no connection within 3 s")))
            .isInstanceOf(WriteOutcome.TransientFailure.class);
    }

}
