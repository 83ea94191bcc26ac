package dev.flotilla.launcher.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.flotilla.launcher.console.Table;
import dev.flotilla.launcher.fleet.MemberState;
import dev.flotilla.launcher.members.Role;
import dev.flotilla.launcher.postgres.PostgresAccess;

/**
 * What a newcomer reads when everything is ready: where it is, and what to try first.
 */
record Welcome(List<MemberState> members, boolean detached) {

    Welcome {
        members = List.copyOf(members);
    }

    /** Where the fleet is seen live, if anywhere. */
    Optional<String> page() {
        return port(Role.HUB).map(port -> "see it live: http://localhost:" + port);
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(new Table(List.of("instance", "where"), members.stream().map(Welcome::row).toList()).render());
        lines.add("");
        lines.add("try:");
        port(Role.INGESTION).ifPresent(port -> lines.add("  curl -s http://localhost:" + port
                + "/api/orders -H 'Content-Type: application/json' \\\n    -d '{\"orderId\": \"first\", \"customerId\": \"ada\", "
                + "\"currency\": \"EUR\", \"items\": [{\"sku\": \"tea\", \"quantity\": 2, \"unitPriceMinor\": 450}]}'"));
        port(Role.STORAGE).ifPresent(port -> {
            lines.add("  curl -s http://localhost:" + port + "/api/orders/first");
            lines.add("  curl -s http://localhost:" + port + "/api/stats");
        });
        lines.add(
                "  ./flotilla status        ./flotilla scale processor-service=3        ./flotilla kill processor-service-1");
        port(Role.SQL).ifPresent(_ -> lines.add("  ./flotilla sql list      ./flotilla sql deploy apps/trading.sql"));
        lines.add("  ./flotilla prove         and kill what you like meanwhile, in another terminal");
        lines.add("");
        lines.add(detached ? "it runs on in the background; ./flotilla down stops it" : "Ctrl-C stops everything");
        return String.join("\n", lines);
    }

    private Optional<Integer> port(Role role) {
        return members.stream()
            .filter(member -> member.member().role() == role && member.condition().exists())
            .map(member -> member.record().port())
            .findFirst();
    }

    private static List<String> row(MemberState member) {
        int port = member.record().port();
        String where = switch (member.member().role().kind()) {
            case SERVICE -> "http://localhost:" + port;
            case DATABASE -> PostgresAccess.jdbcUrl(port);
            case BROKER -> "localhost:" + port;
        };
        return List.of(member.member().name(), where);
    }

}
