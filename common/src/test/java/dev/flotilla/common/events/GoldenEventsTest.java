package dev.flotilla.common.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import dev.flotilla.common.assignment.Rebalance;
import dev.flotilla.common.heartbeat.FlowReport;
import dev.flotilla.common.heartbeat.Heartbeat;
import dev.flotilla.common.heartbeat.InstanceState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is on the topics outlives every version of the code: a change here breaks those
 * who read and those who wrote.
 */
class GoldenEventsTest {

    private static final Instant PLACED = Instant.parse("2026-01-02T03:04:05.678Z");

    private static final Instant PROCESSED = Instant.parse("2026-01-02T03:04:06Z");

    private static final Order ORDER = new Order(new OrderId("order-1"), new CustomerId("customer-7"), 3L, "EUR",
            List.of(new OrderItem("sku-1", 2, 1050)), PLACED);

    static Stream<Arguments> events() {
        return Stream.of(Arguments.of("order", ORDER),
                Arguments.of("processed-order-confirmed",
                        ProcessedOrder.confirmed(ORDER, 2100, PROCESSED, "processor-service-1")),
                Arguments.of("processed-order-rejected",
                        ProcessedOrder.rejected(ORDER, "too dear", PROCESSED, "processor-service-1")),
                Arguments.of("tick", new Tick("ACME", new BigDecimal("101.25"), new BigDecimal("300"), PLACED)),
                Arguments.of("heartbeat", heartbeat()));
    }

    private static Heartbeat heartbeat() {
        return new Heartbeat(
                new Heartbeat.Instance(
                        "processor-service", "processor-service-1", 1, "web-7", 8085, "0.1.0", "abc1234", PLACED),
                PROCESSED, InstanceState.RUNNING, "UP",
                List.of(new FlowReport("order-processors", "orders", List.of(0, 1), false, 100, 99, 10.0, 9.5, 5L,
                        List.of(1), 0.0, 1, 0, Map.of(5L, 60L, 10L, 39L), Map.of(3_600_000L, 1L))),
                new Rebalance(PLACED, "order-processors", Rebalance.Kind.ASSIGNED, List.of("orders-0", "orders-1"), 2,
                        40L),
                new Heartbeat.Resources(500, 1000, 0.25));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    void shouldWriteExactlyTheGoldenFile(String name, Object event) {
        assertThat(new String(EventJson.write(event), StandardCharsets.UTF_8)).isEqualTo(golden(name));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    void shouldReadTheGoldenFileBack(String name, Object event) {
        Parsed<?> parsed = EventJson.read(golden(name).getBytes(StandardCharsets.UTF_8), event.getClass());

        assertThat(parsed).isEqualTo(new Parsed.Valid<>(event));
    }

    private static String golden(String name) {
        try (InputStream file = GoldenEventsTest.class.getResourceAsStream("/golden/" + name + ".json")) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8).strip();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
