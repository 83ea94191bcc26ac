package dev.flotilla.databridge;

import dev.flotilla.databridge.routes.InvalidRoutesException;
import dev.flotilla.testkit.kafka.TestKafka;
import org.junit.jupiter.api.Test;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BridgeStartIT {

    @Test
    void shouldNotStartWhenTableDoesNotFitItsRoute() {
        JdbcClient database = JdbcClient.create(ProxiedPostgres.direct());
        database.sql("CREATE SCHEMA IF NOT EXISTS analytics").update();
        database.sql("CREATE TABLE analytics.unfit (order_id text PRIMARY KEY, total_minor integer)").update();

        assertThatThrownBy(() -> new SpringApplicationBuilder(DataBridgeApplication.class)
            .initializers(new TestKafka(), new ProxiedPostgres())
            .run("--server.port=0", "--flotilla.bridge.routes.orders.table=unfit")).rootCause()
            .isInstanceOf(InvalidRoutesException.class)
            .hasMessageContaining("flotilla.bridge.routes.orders.columns.total_minor wants 'total_minor' to be 'long',"
                    + " which is bigint, but in the table analytics.unfit it is integer");
    }

    @Test
    void shouldNotStartWhenRouteContradictsItself() {
        assertThatThrownBy(() -> new SpringApplicationBuilder(DataBridgeApplication.class)
            .initializers(new TestKafka(), new ProxiedPostgres())
            .run("--server.port=0", "--flotilla.bridge.routes.orders.version=reason")).rootCause()
            .isInstanceOf(InvalidRoutesException.class)
            .hasMessageContaining("flotilla.bridge.routes.orders.version is 'reason': the version may not be nullable");
    }

}
