package dev.flotilla.launcher.kafka;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.flotilla.launcher.members.Member;
import dev.flotilla.launcher.process.Launch;
import dev.flotilla.launcher.state.StateDirectory;

/**
 * The command by which a broker is started: Apache Kafka's own main class.
 */
public final class BrokerLaunches {

    private static final String LOGGING = "broker-log4j2.xml";

    private final StateDirectory state;

    private final Path libraries;

    private final Path java;

    public BrokerLaunches(StateDirectory state, Path libraries, Path java) {
        this.state = state;
        this.libraries = libraries;
        this.java = java;
    }

    public Launch launch(BrokerAddress self, List<BrokerAddress> all) {
        Path settings = state.run().resolve("broker-" + self.number() + ".properties");
        Path logging = state.run().resolve(LOGGING);
        BrokerProperties properties = new BrokerProperties(self, all, state.brokerData(self.number()));
        try (InputStream template = BrokerLaunches.class.getResourceAsStream("/" + LOGGING)) {
            Files.writeString(settings, properties.render());
            Files.copy(Objects.requireNonNull(template), logging, StandardCopyOption.REPLACE_EXISTING);
        }
        catch (IOException e) {
            throw new UncheckedIOException("cannot write " + settings, e);
        }
        return new Launch(Member.broker(self.number()), self.port(), self.controllerPort(), command(settings, logging),
                Map.of("MALLOC_ARENA_MAX", "2"));
    }

    /** Sized to stay below 600 MiB resident with every part at its bound. */
    private List<String> command(Path settings, Path logging) {
        return List.of(java.toString(), "-Xms96m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:MaxMetaspaceSize=96m",
                "-XX:ReservedCodeCacheSize=48m", "-XX:MaxDirectMemorySize=64m", "-Xss512k",
                "-XX:+ExitOnOutOfMemoryError", "-XX:SharedArchiveFile=" + libraries.resolveSibling("kafka.jsa"),
                "-XX:+AutoCreateSharedArchive", "-Xlog:disable", "-Xlog:all=error,cds=off,aot=off:stderr",
                "-Dlog4j2.configurationFile=" + logging.toUri(), "-cp", libraries + "/*", "kafka.Kafka",
                settings.toString());
    }

}
