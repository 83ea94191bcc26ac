package dev.flotilla.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.flotilla.testkit.process.FreePorts;
import dev.flotilla.testkit.process.GuardedProcess;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/**
 * Apache Kafka itself in a process of its own, with the group settings that the fleet
 * ships.
 */
public final class Broker implements AutoCloseable {

    private static final List<String> MEMORY = List.of("-Xms512m", "-Xmx512m");

    private static final Duration ANSWER = Duration.ofSeconds(2);

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final GuardedProcess process;

    private final String address;

    private final Pause pause;

    private Broker(GuardedProcess process, String address, Pause pause) {
        this.pause = pause;
        this.process = process;
        this.address = address;
    }

    public static Broker start(Workshop workshop, Pause pause) {
        int port = FreePorts.next();
        String settings = workshop.write("broker.properties", settings(port, workshop)).toString();
        workshop.write("log4j2.xml", LOGGING);
        String logging = "-Dlog4j2.configurationFile=" + workshop.file("log4j2.xml").toUri();
        format(workshop, settings, logging);
        List<String> options = List.of(MEMORY.getFirst(), MEMORY.getLast(), logging);
        GuardedProcess process = workshop.start("broker",
                JavaCommand.of(workshop.kafkaClassPath(), "kafka.Kafka", options, settings));
        Broker broker = new Broker(process, "127.0.0.1:" + port, pause);
        pause.until("the broker answers, see " + workshop.file("broker.log"), LIMIT, Duration.ofMillis(100),
                broker::answers);
        return broker;
    }

    public String address() {
        return address;
    }

    public long pid() {
        return process.pid();
    }

    public Admin admin() {
        Properties properties = new Properties();
        properties.putAll(Map.of("bootstrap.servers", address));
        return Admin.create(properties);
    }

    /** Deletes a topic and a group, whose last member may still be about to be missed. */
    public void forget(String topic, String group) {
        try (Admin admin = admin()) {
            forgetGroup(admin, group);
            forgetTopic(admin, topic);
        }
    }

    public void forgetTopic(String topic) {
        try (Admin admin = admin()) {
            forgetTopic(admin, topic);
        }
    }

    private void forgetTopic(Admin admin, String topic) {
        pause.until(topic + " is deleted", LIMIT, Duration.ofMillis(100), () -> isGone(admin, topic));
    }

    public void forgetGroup(String group) {
        try (Admin admin = admin()) {
            forgetGroup(admin, group);
        }
    }

    private void forgetGroup(Admin admin, String group) {
        pause.until(group + " is deleted", LIMIT, Duration.ofMillis(200),
                () -> succeeds(admin.deleteConsumerGroups(List.of(group)).all(), GroupIdNotFoundException.class));
    }

    // Deleted again and again until the broker says that there is none.
    private static boolean isGone(Admin admin, String topic) {
        Throwable failure = failure(admin.deleteTopics(List.of(topic)).all());
        return failure instanceof UnknownTopicOrPartitionException;
    }

    private static boolean succeeds(KafkaFuture<?> result, Class<? extends Throwable> asGood) {
        Throwable failure = failure(result);
        return failure == null || asGood.isInstance(failure);
    }

    private static @Nullable Throwable failure(KafkaFuture<?> result) {
        try {
            result.get(ANSWER.toSeconds(), TimeUnit.SECONDS);
            return null;
        }
        catch (ExecutionException e) {
            return e.getCause();
        }
        catch (TimeoutException e) {
            return e;
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the broker ended while starting");
        }
        try (Admin admin = admin()) {
            return failure(admin.describeCluster().nodes()) == null;
        }
    }

    private static void format(Workshop workshop, String settings, String logging) {
        List<String> command = JavaCommand
            .of(workshop.kafkaClassPath(), "kafka.tools.StorageTool", List.of(logging), "format", "-t",
                    Uuid.randomUuid().toString(), "-c", settings)
            .words();
        try {
            Process tool = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(workshop.file("broker-format.log").toFile())
                .start();
            if (!tool.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS) || tool.exitValue() != 0) {
                tool.destroyForcibly();
                throw new IllegalStateException(
                        "the broker's storage cannot be formatted, see " + workshop.file("broker-format.log"));
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static String settings(int port, Workshop workshop) {
        int controller = FreePorts.next();
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=PLAINTEXT
                log.dirs=%3$s
                auto.create.topics.enable=false
                offsets.topic.replication.factor=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                offsets.topic.num.partitions=4
                transaction.state.log.num.partitions=4
                log.retention.hours=48
                group.initial.rebalance.delay.ms=0
                group.min.session.timeout.ms=3000
                group.consumer.min.session.timeout.ms=3000
                group.consumer.session.timeout.ms=6000
                group.consumer.min.heartbeat.interval.ms=500
                group.consumer.heartbeat.interval.ms=1500
                """.formatted(port, controller, workshop.file("broker-data-" + port));
    }

    private static final String LOGGING = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Configuration status="warn" shutdownHook="disable">
              <Appenders>
                <Console name="stdout" target="SYSTEM_OUT"><PatternLayout pattern="%d %-5p %m (%c{1})%n"/></Console>
              </Appenders>
              <Loggers>
                <Root level="warn"><AppenderRef ref="stdout"/></Root>
              </Loggers>
            </Configuration>
            """;

    @Override
    public void close() {
        process.kill();
    }

}
