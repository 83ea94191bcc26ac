package dev.flotilla.databridge;

import java.net.URI;
import java.util.List;

import dev.flotilla.testkit.kafka.TestKafka;
import dev.flotilla.testkit.postgres.TestPostgres;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

import static java.util.Objects.requireNonNull;

@ContextConfiguration(initializers = { TestKafka.class, PostgresFaultsIT.Postgres.class })
class PostgresFaultsIT extends BridgeFaults {

    private static final Ledger LEDGER = new Ledger();

    PostgresFaultsIT() {
        super(Postgres.STORE, LEDGER);
    }

    static final class Postgres extends FaultyStore {

        static final Postgres STORE = new Postgres();

        private final JdbcClient database = JdbcClient.create(ProxiedPostgres.direct());

        Postgres() {
            super("postgres", URI.create(TestPostgres.jdbcUrl().substring("jdbc:".length())).getPort());
        }

        @Override
        List<String> settings() {
            return List.of("spring.datasource.url=jdbc:postgresql://localhost:" + STORE.proxy().port() + "/postgres",
                    "spring.datasource.username=" + TestPostgres.USER, "spring.datasource.password=",
                    "spring.datasource.hikari.connection-timeout=1000");
        }

        @Override
        List<String> stored() {
            return database.sql("SELECT kafka_partition || ':' || kafka_offset FROM " + table())
                .query((row, _) -> requireNonNull(row.getString(1)))
                .list();
        }

        @Override
        List<String> customersAndSequences() {
            return database
                .sql("SELECT customer_id || chr(9) || customer_sequence FROM " + table()
                        + " WHERE customer_id <> 'moved' ORDER BY kafka_partition, kafka_offset")
                .query((row, _) -> requireNonNull(row.getString(1)))
                .list();
        }

        @Override
        void goOnFrom(int partition, long offset) {
            database.sql("UPDATE delivery_offset SET next_offset = ? WHERE topic = ? AND partition = ?")
                .param(offset)
                .param(topic())
                .param(partition)
                .update();
        }

    }

}
