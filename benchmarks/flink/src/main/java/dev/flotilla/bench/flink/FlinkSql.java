package dev.flotilla.bench.flink;

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;

/**
 * Runs a script with everything of Flink in this process. Arguments: the file of its settings, the file of the script.
 */
final class FlinkSql {

    private FlinkSql() {
    }

    public static void main(String[] args) throws Exception {
        Properties settings = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of(args[0]))) {
            settings.load(file);
        }
        Map<String, String> words = settings.stringPropertyNames()
            .stream()
            .collect(Collectors.toMap(name -> name, settings::getProperty));
        TableEnvironment flink = TableEnvironment.create(
                EnvironmentSettings.newInstance().inStreamingMode().withConfiguration(Configuration.fromMap(words)).build());
        for (String statement : Files.readString(Path.of(args[1])).split(";\\s*")) {
            flink.executeSql(statement).await();
        }
        // Threads that Flink leaves behind must not keep the process.
        System.exit(0);
    }

}
