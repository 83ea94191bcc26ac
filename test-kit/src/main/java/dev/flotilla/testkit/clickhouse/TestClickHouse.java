package dev.flotilla.testkit.clickhouse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import dev.flotilla.testkit.process.FreePorts;

/**
 * One real ClickHouse server for all tests of a module, of the release that Debian packs:
 * 18.16, which knows no deduplication tokens. Started on first use, gone with the JVM.
 */
public final class TestClickHouse {

    private static final List<Path> BINARIES = List.of(Path.of("/usr/sbin/clickhouse-server"),
            Path.of("/usr/bin/clickhouse-server"));

    private TestClickHouse() {
    }

    public static ClickHouseAddress address() {
        return Running.SERVER.address;
    }

    public static void kill() {
        Running.SERVER.process.kill();
    }

    /** Starts a killed server again, on its port and with its data. */
    public static void restart() {
        Running.SERVER.launch();
    }

    public static void pause() {
        Running.SERVER.process.pause();
    }

    public static void resume() {
        Running.SERVER.process.resume();
    }

    private static final class Running {

        private static final Running SERVER = new Running();

        private final ClickHouseAddress address = new ClickHouseAddress(FreePorts.next());

        private final String binary = BINARIES.stream()
            .filter(Files::isExecutable)
            .findFirst()
            .map(Path::toString)
            .orElseThrow(() -> new IllegalStateException(
                    "no clickhouse-server on this machine: apt-get install -y clickhouse-server"));

        private final Path home = home();

        private volatile ClickHouseProcess process;

        private Running() {
            write("config.xml");
            write("users.xml");
            process = start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> process.killAndForget(home), "test-clickhouse-stop"));
        }

        private void launch() {
            process = start();
        }

        private ClickHouseProcess start() {
            return ClickHouseProcess.start(List.of(binary, "--config-file=" + home.resolve("config.xml")), address,
                    home.resolve("start.log"));
        }

        private void write(String resource) {
            try (InputStream template = TestClickHouse.class.getResourceAsStream("server/" + resource)) {
                String text = new String(Objects.requireNonNull(template, resource).readAllBytes(),
                        StandardCharsets.UTF_8);
                Files.writeString(home.resolve(resource),
                        text.replace("@HOME@", home.toString()).replace("@PORT@", String.valueOf(address.port())));
            }
            catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        // Below target, so that what a killed JVM leaves behind goes with the next clean.
        private static Path home() {
            try {
                Path parent = Files.createDirectories(Path.of("target", "clickhouse").toAbsolutePath());
                Path home = Files.createTempDirectory(parent, "server-");
                for (String directory : List.of("data", "tmp", "user_files", "format_schemas")) {
                    Files.createDirectory(home.resolve(directory));
                }
                return home;
            }
            catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

    }

}
