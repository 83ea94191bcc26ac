package dev.flotilla.databridge.clickhouse;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import com.clickhouse.client.api.ServerException;

/**
 * What a server can do, by what it says of itself: vendors and builds differ in more than
 * their version.
 *
 * @param saysCodes whether the client learns the code of a failure
 */
record Capabilities(String version, Set<String> settings, Set<String> tableSettings, Set<String> types,
        boolean saysCodes) {

    static final String TOKEN = "insert_deduplication_token";

    static final String WINDOW = "non_replicated_deduplication_window";

    Capabilities {
        settings = Set.copyOf(settings);
        tableSettings = Set.copyOf(tableSettings);
        types = Set.copyOf(types);
    }

    static Capabilities probe(ClickHouseServer server) throws IOException {
        return new Capabilities(server.query("SELECT version()").getFirst().getFirst(),
                names(server, "SELECT name FROM system.settings"),
                names(server, "SELECT name FROM system.merge_tree_settings"),
                names(server, "SELECT name FROM system.data_type_families"), saysCodes(server));
    }

    // Old servers say a failure's code in its text only, which the client drops.
    private static boolean saysCodes(ClickHouseServer server) throws IOException {
        try {
            server.query("SELECT name FROM system.one_that_is_not_there");
            return false;
        }
        catch (IOException e) {
            Optional<ServerException> answer = InsertFailure.answer(e);
            if (answer.isEmpty()) {
                throw e;
            }
            return answer.get().getCode() > 0;
        }
    }

    private static Set<String> names(ClickHouseServer server, String sql) throws IOException {
        Set<String> names = new TreeSet<>();
        for (List<String> line : server.query(sql)) {
            names.add(line.getFirst());
        }
        return names;
    }

    /** Whether the server can tell a repeated insert from a new one. */
    boolean knowsTokens() {
        return settings.contains(TOKEN) && tableSettings.contains(WINDOW);
    }

    boolean knowsExactTimes() {
        return types.contains("DateTime64");
    }

    boolean knowsBooleans() {
        return types.contains("Bool");
    }

}
