package dev.flotilla.databridge.routes;

import java.util.List;
import java.util.Map;

import dev.flotilla.testkit.properties.Bound;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BridgePropertiesTest {

    @Test
    void shouldHaveSafeDefaultsWhenNothingIsSet() {
        BridgeProperties properties = Bound.from(Map.of(), BridgeProperties.class);

        assertThat(properties).isEqualTo(new BridgeProperties(BridgeProperties.StoreKind.POSTGRES, Map.of()));
    }

    @Test
    void shouldTakeEveryKeyWhenAllAreSet() {
        BridgeProperties properties = Bound.from(
                Map.ofEntries(Map.entry("flotilla.bridge.store", "clickhouse"),
                        Map.entry("flotilla.bridge.routes.my-route.enabled", "false"),
                        Map.entry("flotilla.bridge.routes.my-route.topic", "some.topic"),
                        Map.entry("flotilla.bridge.routes.my-route.table", "some_table"),
                        Map.entry("flotilla.bridge.routes.my-route.key", "some_id"),
                        Map.entry("flotilla.bridge.routes.my-route.version", "changed_at"),
                        Map.entry("flotilla.bridge.routes.my-route.tombstones", "ignore"),
                        Map.entry("flotilla.bridge.routes.my-route.columns.some_id.type", "string"),
                        Map.entry("flotilla.bridge.routes.my-route.columns.some_id.path", "$.id"),
                        Map.entry("flotilla.bridge.routes.my-route.columns.some_id.nullable", "true")),
                BridgeProperties.class);

        assertThat(properties).isEqualTo(new BridgeProperties(BridgeProperties.StoreKind.CLICKHOUSE,
                Map.of("my-route",
                        new BridgeProperties.RouteSettings(false, "some.topic", "some_table",
                                Map.of("some_id", Map.of("type", "string", "path", "$.id", "nullable", "true")),
                                List.of("some_id"), "changed_at", "ignore"))));
    }

}
