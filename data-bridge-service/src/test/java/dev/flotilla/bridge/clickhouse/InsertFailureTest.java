package dev.flotilla.bridge.clickhouse;

import java.io.IOException;

import com.clickhouse.client.api.DataTransferException;
import com.clickhouse.client.api.ServerException;
import dev.flotilla.delivery.route.WriteOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class InsertFailureTest {

    @ParameterizedTest
    @ValueSource(ints = { 6, 72, 321, 349, 395, 407, 469 })
    void shouldBlameRecordsWhenCodeSaysSo(int code) {
        IOException failure = failure(new ServerException(code, "Code: " + code + ". DB::Exception", 500, "q"));

        assertThat(InsertFailure.outcomeOf(failure)).isEqualTo(new WriteOutcome.BadRecords(failure));
    }

    // Among them a table that was changed or dropped, and a block that was cut off.
    @ParameterizedTest
    @ValueSource(ints = { 1, 16, 32, 33, 53, 60, 81, 115, 117, 159, 202, 209, 210, 241, 242, 252, 319, 497, 516, 999 })
    void shouldNotBlameRecordsWhenCodeIsAnother(int code) {
        IOException failure = failure(new ServerException(code, "Code: " + code + ". DB::Exception", 500, "q"));

        assertThat(InsertFailure.outcomeOf(failure)).isEqualTo(new WriteOutcome.TransientFailure(failure));
    }

    @Test
    void shouldReadTheCodeFromTheTextWhenAnOldServerSaysItThereOnly() {
        IOException failure = failure(
                new ServerException(0, "Code: 72, e.displayText() = DB::Exception: Cannot parse number", 500, "q"));

        assertThat(InsertFailure.outcomeOf(failure)).isEqualTo(new WriteOutcome.BadRecords(failure));
    }

    @Test
    void shouldNotBlameRecordsWhenTheServerSaidNothing() {
        assertThat(InsertFailure.outcomeOf(failure(new DataTransferException("cut", new IOException("reset")))))
            .isInstanceOf(WriteOutcome.TransientFailure.class);
        assertThat(InsertFailure.outcomeOf(new IOException("no answer within 30 s")))
            .isInstanceOf(WriteOutcome.TransientFailure.class);
    }

    private static IOException failure(Exception cause) {
        return new IOException("ClickHouse: " + cause.getMessage(), cause);
    }

}
