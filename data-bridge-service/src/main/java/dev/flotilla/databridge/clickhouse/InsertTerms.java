package dev.flotilla.databridge.clickhouse;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import com.clickhouse.client.api.insert.InsertSettings;
import dev.flotilla.delivery.route.Range;

/**
 * The settings under which a range is inserted: the same at every repetition, and only
 * those that the server knows, since it refuses an insert with any other.
 */
final class InsertTerms {

    private final Map<String, String> fixed = new LinkedHashMap<>();

    private final boolean knowsTokens;

    InsertTerms(Capabilities server, Duration timeout) {
        String seconds = String.valueOf(Math.max(1, timeout.toSeconds()));
        Map<String, String> wanted = new LinkedHashMap<>();
        // Present servers gather inserts by default, and answer for them together.
        wanted.put("async_insert", "0");
        wanted.put("insert_deduplicate", "1");
        wanted.put("deduplicate_insert", "enable");
        wanted.put("deduplicate_blocks_in_dependent_materialized_views", "1");
        // What a zombie began must not come to its end long after the range was inserted
        // again, and the window has rolled on.
        wanted.put("max_execution_time", seconds);
        wanted.put("http_receive_timeout", seconds);
        wanted.forEach((setting, value) -> {
            if (server.settings().contains(setting)) {
                fixed.put(setting, value);
            }
        });
        this.knowsTokens = server.knowsTokens();
    }

    InsertSettings of(Range range) {
        InsertSettings settings = new InsertSettings();
        fixed.forEach(settings::serverSetting);
        if (knowsTokens) {
            settings.serverSetting(Capabilities.TOKEN, range.token());
        }
        return settings;
    }

}
