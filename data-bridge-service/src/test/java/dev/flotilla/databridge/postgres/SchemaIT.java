package dev.flotilla.databridge.postgres;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import dev.flotilla.databridge.TestRoutes;
import dev.flotilla.databridge.routes.ColumnType;
import dev.flotilla.databridge.routes.InvalidRoutesException;
import dev.flotilla.databridge.routes.Route;
import dev.flotilla.testkit.postgres.TestPostgres;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SchemaIT {

    private static final DataSource DATABASE = new DriverManagerDataSource(
            TestPostgres.jdbcUrl() + "&currentSchema=analytics");

    private final String table = "s_" + UUID.randomUUID().toString().replace('-', '_');

    private final Route route = TestRoutes.keyed(table);

    private final Schema schema = new Schema(DATABASE);

    @Test
    void shouldMakeTableOnceWhenManyInstancesStartTogether() throws SQLException {
        var starts = IntStream.range(0, 6).mapToObj(_ -> CompletableFuture.runAsync(() -> {
            try {
                schema.prepare(List.of(route));
            }
            catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        })).toList();

        starts.forEach(CompletableFuture::join);

        schema.prepare(List.of(route));
        assertThat(sql("SELECT count(*) FROM " + name())).isZero();
    }

    @Test
    void shouldTakeTableOfOthersWhenItHoldsEverythingAndMore() throws SQLException {
        schema.prepare(List.of());
        update("CREATE TABLE " + name() + """
                (note text, id varchar NOT NULL, text text, version bigint NOT NULL, kafka_partition bigint NOT NULL,
                 kafka_offset bigint NOT NULL, stored_seq bigint GENERATED ALWAYS AS IDENTITY,
                 stored_at timestamptz NOT NULL DEFAULT now())""");
        update("CREATE UNIQUE INDEX ON " + name() + " (id) INCLUDE (version)");

        schema.prepare(List.of(route));

        assertThat(sql("SELECT count(*) FROM " + name())).isZero();
    }

    @Test
    void shouldNameBothSidesOfEverythingWhenTableOfOthersDiffers() throws SQLException {
        Route wanted = TestRoutes.withColumns(route,
                List.of(TestRoutes.column("id", new ColumnType.Text(), false),
                        TestRoutes.column("text", new ColumnType.Text(), true),
                        TestRoutes.column("version", new ColumnType.Whole(), false),
                        TestRoutes.column("amount", new ColumnType.Decimal(10, 2), false),
                        TestRoutes.column("gone", new ColumnType.Flag(), false)));
        schema.prepare(List.of());
        update("CREATE TABLE " + name() + """
                (id text PRIMARY KEY, text text NOT NULL, version integer NOT NULL, amount numeric(9,2),
                 kafka_partition integer, extra text NOT NULL)""");
        update("CREATE UNIQUE INDEX ON " + name() + " (version) WHERE version > 5");
        Route otherKey = new Route(wanted.name(), wanted.topic(), wanted.table(), wanted.columns(), List.of("version"),
                wanted.version(), wanted.tombstones());

        assertThatExceptionOfType(InvalidRoutesException.class).isThrownBy(() -> schema.prepare(List.of(otherKey)))
            .withMessageContaining("wants 'version' to be 'long', which is bigint, but in the table analytics." + table
                    + " it is integer")
            .withMessageContaining("wants 'amount' to be 'decimal(10,2)', which is numeric(10,2), but in the table"
                    + " analytics." + table + " it is numeric(9,2)")
            .withMessageContaining("wants a column 'gone' of boolean, but the table analytics." + table + " has none")
            .withMessageContaining("wants a column 'kafka_offset' of bigint")
            .withMessageContaining("columns.text may be null by the route, and is NOT NULL in the table")
            .withMessageContaining("does not have 'extra', which the table analytics." + table + " requires")
            .withMessageContaining(
                    ".key is (version), but the table analytics." + table + " has unique indexes of [(id)]");
    }

    private String name() {
        return "analytics." + table;
    }

    private static void update(String statement) {
        JdbcClient.create(DATABASE).sql(statement).update();
    }

    private static long sql(String query) {
        return JdbcClient.create(DATABASE).sql(query).query(Long.class).single();
    }

}
