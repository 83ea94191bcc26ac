package dev.flotilla.testkit.clickhouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.flotilla.testkit.process.FreePorts;

/**
 * Today's ClickHouse engine behind its HTTP interface, one for all tests of a module: the
 * npm package chdb in a process of its own. Started on first use, gone with the JVM.
 */
public final class TodaysClickHouse {

    private TodaysClickHouse() {
    }

    public static ClickHouseAddress address() {
        return Running.ADDRESS;
    }

    private static final class Running {

        private static final ClickHouseAddress ADDRESS = start();

        private static ClickHouseAddress start() {
            try {
                Path engine = new NodeEngine().install();
                Path parent = Files.createDirectories(Path.of("target", "clickhouse").toAbsolutePath());
                Path home = Files.createTempDirectory(parent, "today-");
                ClickHouseAddress address = new ClickHouseAddress(FreePorts.next());
                ClickHouseProcess process = ClickHouseProcess.start(List.of("node",
                        engine.resolve("server.mjs").toString(), home.toString(), String.valueOf(address.port())),
                        address, home.resolve("start.log"));
                Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> process.killAndForget(home), "todays-clickhouse-stop"));
                return address;
            }
            catch (IOException e) {
                throw new UncheckedIOException("cannot start today's ClickHouse", e);
            }
        }

    }

}
