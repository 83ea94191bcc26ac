package dev.flotilla.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Lets people start a server as they would any program:
 * {@code --app trading.sql --port 8083 --kafka-brokers host:9092}.
 */
final class Arguments {

    private static final String APP = "--app";

    private static final Map<String, String> SETTINGS = Map.of("--port", "server.port", "--kafka-brokers",
            "spring.kafka.bootstrap-servers");

    private Arguments() {
    }

    static String[] inSpringsWay(String[] given) {
        List<String> settings = new ArrayList<>();
        int apps = 0;
        for (int i = 0; i < given.length; i++) {
            String argument = given[i];
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            boolean app = name.equals(APP);
            String setting = app ? "flotilla.sql.apps[" + apps + "]" : SETTINGS.get(name);
            boolean nextIsValue = equals < 0 && i + 1 < given.length;
            if (setting == null || (equals < 0 && !nextIsValue)) {
                settings.add(argument);
                continue;
            }
            apps += app ? 1 : 0;
            settings.add("--" + setting + "=" + (nextIsValue ? given[++i] : argument.substring(equals + 1)));
        }
        return settings.toArray(String[]::new);
    }

}
