package dev.flotilla.databridge.clickhouse;

import java.io.IOException;
import java.util.Set;

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

        assertThat(InsertFailure.outcomeOf(failure, server(true))).isEqualTo(new WriteOutcome.BadRecords(failure));
    }

    // Among them a table that was changed or dropped, and a block that was cut off.
    @ParameterizedTest
    @ValueSource(ints = { 1, 16, 32, 33, 53, 60, 81, 115, 117, 159, 202, 209, 210, 241, 242, 252, 319, 497, 516, 999 })
    void shouldNotBlameRecordsWhenCodeIsAnother(int code) {
        IOException failure = failure(new ServerException(code, "Code: " + code + ". DB::Exception", 500, "q"));

        assertThat(InsertFailure.outcomeOf(failure, server(true)))
            .isEqualTo(new WriteOutcome.TransientFailure(failure));
    }

    @Test
    void shouldGoByTheStatusWhenTheServerSaysNoCode() {
        IOException unparsable = failure(new ServerException(0, "Unreadable", 400, "q"));
        IOException away = failure(new ServerException(0, "Unreadable", 500, "q"));

        assertThat(InsertFailure.outcomeOf(unparsable, server(false)))
            .isEqualTo(new WriteOutcome.BadRecords(unparsable));
        assertThat(InsertFailure.outcomeOf(away, server(false))).isEqualTo(new WriteOutcome.TransientFailure(away));
    }

    @Test
    void shouldNotBlameRecordsWhenAGatewayRefuses() {
        IOException refused = failure(new ServerException(0, "Bad Request", 400, "q"));

        assertThat(InsertFailure.outcomeOf(refused, server(true)))
            .isEqualTo(new WriteOutcome.TransientFailure(refused));
    }

    @Test
    void shouldNotBlameRecordsWhenTheServerSaidNothing() {
        assertThat(InsertFailure.outcomeOf(failure(new DataTransferException("cut", new IOException("reset"))),
                server(true)))
            .isInstanceOf(WriteOutcome.TransientFailure.class);
        assertThat(InsertFailure.outcomeOf(new IOException("no answer within 30 s"), server(true)))
            .isInstanceOf(WriteOutcome.TransientFailure.class);
    }

    private static Capabilities server(boolean saysCodes) {
        return new Capabilities("1", Set.of(), Set.of(), Set.of(), saysCodes);
    }

    private static IOException failure(Exception cause) {
        return new IOException("ClickHouse: " + cause.getMessage(), cause);
    }

}
