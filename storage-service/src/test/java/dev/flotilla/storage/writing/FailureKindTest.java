package dev.flotilla.storage.writing;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FailureKindTest {

    @ParameterizedTest
    @CsvSource({ "22021, BAD_RECORDS", "22P05, BAD_RECORDS", "23514, BAD_RECORDS", "23502, BAD_RECORDS",
            "54000, BAD_RECORDS", "40P01, CONTENTION", "40001, CONTENTION", "55P03, CONTENTION", "08006, STORE_AWAY",
            "57014, STORE_AWAY", "57P01, STORE_AWAY", "57P03, STORE_AWAY", "53300, STORE_AWAY", "53100, STORE_AWAY",
            "25006, STORE_AWAY" })
    void shouldBlameWhoIsToBlameWhenStateIsKnown(String state, FailureKind expected) {
        assertThat(FailureKind.of(new SQLException("failed", state))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({ "42P01", "42501", "XX000", "22" })
    void shouldNotBlameRecordsWhenStateIsAnother(String state) {
        assertThat(FailureKind.of(new SQLException("failed", state))).isEqualTo(FailureKind.STORE_AWAY);
    }

    @Test
    void shouldNotBlameRecordsWhenThereIsNoState() {
        assertThat(FailureKind.of(new SQLTransientConnectionException("no connection within 3 s")))
            .isEqualTo(FailureKind.STORE_AWAY);
    }

}
