package dev.flotilla.bench.peer;

import java.util.List;

import dev.flotilla.bench.machine.Broker;
import dev.flotilla.bench.machine.JavaCommand;
import dev.flotilla.bench.machine.Workshop;
import dev.flotilla.bench.orders.OrderConverter;
import dev.flotilla.bench.orders.OrderTopic;
import dev.flotilla.bench.stores.PostgresServer;
import dev.flotilla.testkit.process.FreePorts;
import dev.flotilla.testkit.process.GuardedProcess;

/**
 * One standalone worker of Kafka Connect with one sink.
 */
public final class ConnectWorker {

    private static final List<String> MEMORY = List.of("-Xms256m", "-Xmx2g");

    private final Workshop workshop;

    private final Broker broker;

    public ConnectWorker(Workshop workshop, Broker broker) {
        this.workshop = workshop;
        this.broker = broker;
    }

    public GuardedProcess start(String name, OrderTopic topic, PostgresServer store, ConnectTuning tuning) {
        String worker = workshop.write(name + "-worker.properties", worker(name)).toString();
        String sink = workshop.write(name + "-sink.properties", sink(name, topic, store, tuning)).toString();
        String classPath = String.join(":", workshop.kafkaClassPath(), workshop.classes().toString(),
                workshop.library("jackson-core", 3).toString());
        List<String> options = List.of(MEMORY.getFirst(), MEMORY.getLast(),
                "-Dlog4j2.configurationFile=" + workshop.file("log4j2.xml").toUri());
        return workshop.start(name,
                JavaCommand.of(classPath, "org.apache.kafka.connect.cli.ConnectStandalone", options, worker, sink));
    }

    private String worker(String name) {
        return """
                bootstrap.servers=%s
                listeners=http://127.0.0.1:%d
                plugin.path=%s
                plugin.discovery=service_load
                offset.storage.file.filename=%s
                offset.flush.interval.ms=5000
                key.converter=org.apache.kafka.connect.converters.ByteArrayConverter
                value.converter=%s
                connector.client.config.override.policy=All
                """.formatted(broker.address(), FreePorts.next(), workshop.connectPlugins(),
                workshop.file(name + ".offsets"), OrderConverter.class.getName());
    }

    private static String sink(String name, OrderTopic topic, PostgresServer store, ConnectTuning tuning) {
        return """
                name=%s
                connector.class=io.debezium.connector.jdbc.JdbcSinkConnector
                topics=%s
                tasks.max=%d
                connection.url=jdbc:postgresql://127.0.0.1:%d/postgres?currentSchema=%s&reWriteBatchedInserts=%s
                connection.username=%s
                connection.password=none
                insert.mode=upsert
                primary.key.mode=record_value
                primary.key.fields=order_id
                collection.name.format=orders
                schema.evolution=none
                batch.size=%d
                use.reduction.buffer=%s
                dialect.postgres.unnest.insert.enabled=%s
                consumer.override.auto.offset.reset=earliest
                consumer.override.max.poll.records=%d
                consumer.override.fetch.min.bytes=65536
                consumer.override.max.partition.fetch.bytes=4194304
                consumer.override.receive.buffer.bytes=1048576
                """.formatted(name, topic.name(), tuning.tasks(), store.port(), PostgresServer.SCHEMA, tuning.rewrite(),
                PostgresServer.USER, tuning.batch(), tuning.reduce(), tuning.unnest(), tuning.batch());
    }

}
