package dev.flotilla.bench.bridge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import dev.flotilla.bench.machine.Broker;
import dev.flotilla.bench.machine.JavaCommand;
import dev.flotilla.bench.machine.Workshop;
import dev.flotilla.testkit.process.FreePorts;
import dev.flotilla.testkit.process.GuardedProcess;

/**
 * One instance of data-bridge-service with the sizes that the launcher gives a service,
 * but the heap that the claim is about.
 */
public record BridgeProcess(GuardedProcess process, int port) {

    public static final String TOPIC = "orders.processed";

    public static final String GROUP = "data-bridge-group";

    public static final List<String> MEMORY = List.of("-Xms128m", "-Xmx128m", "-XX:+UseSerialGC",
            "-XX:MaxMetaspaceSize=112m", "-XX:ReservedCodeCacheSize=40m", "-XX:MaxDirectMemorySize=24m", "-Xss512k");

    private static final Duration ANSWER = Duration.ofSeconds(5);

    public static BridgeProcess start(Workshop workshop, Broker broker, String name, List<String> settings,
            BridgeOptions options) {
        int port = FreePorts.next();
        List<String> always = List.of("--server.port=" + port, "--spring.kafka.bootstrap-servers=" + broker.address(),
                "--flotilla.topics.replication=1", "--flotilla.bridge.routes.ticks.enabled=false",
                "--flotilla.bridge.routes.candles.enabled=false", "--spring.main.banner-mode=off");
        List<String> arguments = Stream.of(always, settings, options.arguments()).flatMap(List::stream).toList();
        List<String> jvm = Stream.concat(MEMORY.stream(), options.jvm().stream()).toList();
        return new BridgeProcess(
                workshop.start(name, JavaCommand.ofJar(workshop.serviceJar("data-bridge-service"), jvm, arguments)),
                port);
    }

    /** Stops in order, so that the next one gets the partitions at once. */
    public void stop() {
        ProcessHandle.of(process.pid()).ifPresent(ProcessHandle::destroy);
    }

    public boolean isReady() {
        if (!process.isAlive()) {
            throw new IllegalStateException("data-bridge-service ended while starting");
        }
        try {
            return ask("/actuator/health/readiness").statusCode() == 200;
        }
        catch (UncheckedIOException _) {
            return false;
        }
    }

    /** The sum over all series of a metric that have this in their tags. */
    public double metric(String name, String tags) {
        return ask("/actuator/prometheus").body()
            .lines()
            .filter(line -> line.startsWith(name) && line.contains(tags))
            .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
            .sum();
    }

    private HttpResponse<String> ask(String path) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(ANSWER)
                .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

}
