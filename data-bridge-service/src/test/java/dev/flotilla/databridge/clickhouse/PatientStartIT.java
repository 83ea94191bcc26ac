package dev.flotilla.databridge.clickhouse;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import dev.flotilla.databridge.routes.Routes;
import dev.flotilla.testkit.clickhouse.TestClickHouse;
import dev.flotilla.testkit.network.FaultyProxy;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class PatientStartIT {

    private static final Routes NO_ROUTES = new Routes(List.of());

    private final int port = TestClickHouse.address().port();

    @Test
    void shouldOpenWhenServerComesLater() {
        try (FaultyProxy proxy = new FaultyProxy(port)) {
            proxy.cut();
            CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(proxy::mend);

            ClickHouseWarehouse warehouse = open(Settings.of(proxy.port(), Map.of("start-timeout", "30s")));

            assertThat(warehouse.capabilities()).first().asString().contains("18.16");
        }
    }

    @Test
    void shouldSayWhatToLookAtWhenNothingAnswers() {
        try (FaultyProxy proxy = new FaultyProxy(port)) {
            proxy.cut();

            assertThatIllegalStateException()
                .isThrownBy(() -> open(Settings.of(proxy.port(), Map.of("start-timeout", "1s"))))
                .withMessageContaining("did not answer within 1 s")
                .withMessageContaining("flotilla.bridge.clickhouse.url");
        }
    }

    @Test
    void shouldNotWaitWhenPasswordIsWrong() {
        assertThatIllegalStateException()
            .isThrownBy(() -> open(Settings.of(port, Map.of("user", "guarded", "password", "wrong horse"))))
            .withMessageContaining("refuses")
            .withMessageContaining("user, password and database 'default'")
            .satisfies(failure -> assertThat(failure).hasStackTraceContaining("ServerException"));
    }

    @Test
    void shouldOpenWhenPasswordIsRight() {
        ClickHouseWarehouse warehouse = open(Settings.of(port, Map.of("user", "guarded", "password", "correct horse")));

        assertThat(warehouse.capabilities()).isNotEmpty();
    }

    private static ClickHouseWarehouse open(ClickHouseProperties properties) {
        try (ClickHouseServer server = new ClickHouseServer(properties)) {
            ClickHouseWarehouse warehouse = new ClickHouseWarehouse(server, properties);
            new PatientStart(warehouse, properties, NO_ROUTES).start();
            return warehouse;
        }
    }

}
