package dev.flotilla.sql.streaming;

import java.util.List;

import dev.flotilla.sql.rows.Totals;
import dev.flotilla.sql.terms.Aggregate;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * What a session has come to, as bytes.
 */
final class TotalsSerde {

    private TotalsSerde() {
    }

    @SuppressWarnings("NullAway") // Kafka's serializers take and give null, which their
                                  // signatures do not say.
    static Serde<Totals> of(List<Aggregate> aggregates) {
        return Serdes.serdeFrom((_, totals) -> totals == null ? null : totals.bytes(),
                (_, bytes) -> bytes == null ? null : Totals.read(aggregates, bytes));
    }

}
