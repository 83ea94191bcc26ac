package dev.flotilla.databridge.clickhouse;

import java.util.HashMap;
import java.util.Map;

import dev.flotilla.testkit.properties.Bound;

/**
 * The store's settings for a server on this machine.
 */
final class Settings {

    private Settings() {
    }

    static ClickHouseProperties of(int port, Map<String, String> others) {
        Map<String, String> settings = new HashMap<>(
                Map.of("flotilla.bridge.clickhouse.url", "http://127.0.0.1:" + port));
        others.forEach((name, value) -> settings.put("flotilla.bridge.clickhouse." + name, value));
        return Bound.from(settings, ClickHouseProperties.class);
    }

}
