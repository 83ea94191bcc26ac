package dev.flotilla.sql.cases;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

import dev.flotilla.common.deadletter.DeadLetters;
import dev.flotilla.common.identity.InstanceIdentity;
import dev.flotilla.sql.planning.Application;
import dev.flotilla.sql.planning.Job;
import dev.flotilla.sql.streaming.JobTopology;
import dev.flotilla.sql.streaming.JobWatch;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

import org.springframework.kafka.support.KafkaHeaders;

/** All jobs of an application, each in a driver, with topics between them. */
final class DrivenApplication implements AutoCloseable, JobWatch {

    private static final DeadLetters DEAD_LETTERS = new DeadLetters(
            new InstanceIdentity("sql-service", "sql-service-1", 1, "host", "0", "0", Instant.EPOCH));

    private final Map<Job, TopologyTestDriver> drivers = new LinkedHashMap<>();

    private final List<CaseRecord> results = new ArrayList<>();

    private final List<String> reasons = new ArrayList<>();

    private final Deque<CaseRecord> underWay = new ArrayDeque<>();

    private int late;

    DrivenApplication(Application application, Path states) {
        for (Job job : application.jobs()) {
            Properties properties = new Properties();
            properties.put(StreamsConfig.APPLICATION_ID_CONFIG, job.group());
            properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
            // Final results would otherwise wait for a clock that stands still here.
            properties.put(StreamsConfig.InternalConfig.EMIT_INTERVAL_MS_KSTREAMS_WINDOWED_AGGREGATION, 0L);
            properties.put(StreamsConfig.STATE_DIR_CONFIG, states.resolve(job.name()).toString());
            drivers.put(job,
                    new TopologyTestDriver(JobTopology.of(job, this, DEAD_LETTERS), properties, Instant.EPOCH));
        }
    }

    void send(CaseRecord record) {
        underWay.add(record);
        while (!underWay.isEmpty()) {
            CaseRecord next = underWay.poll();
            drivers.forEach((job, driver) -> {
                if (job.sources().contains(next.topic())) {
                    long millis = next.millis() == null ? 0 : next.millis();
                    driver.createInputTopic(next.topic(), new ByteArraySerializer(), new ByteArraySerializer())
                        .pipeInput(CaseRecord.bytes(next.key()), CaseRecord.bytes(next.value()), millis);
                    collect(job, driver);
                }
            });
        }
    }

    private void collect(Job job, TopologyTestDriver driver) {
        Set<String> topics = new HashSet<>(driver.producedTopicNames());
        topics.removeIf(topic -> topic.startsWith(job.group()) && !topic.equals(job.deadLetters()));
        for (String topic : topics) {
            driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList()
                .forEach(record -> keep(topic, topic.equals(job.deadLetters()), record));
        }
    }

    private void keep(String topic, boolean dead, TestRecord<byte[], byte[]> record) {
        if (dead) {
            reasons.add(new String(record.headers().lastHeader(KafkaHeaders.DLT_EXCEPTION_MESSAGE).value(),
                    StandardCharsets.UTF_8));
        }
        else {
            CaseRecord result = new CaseRecord(topic, CaseRecord.text(record.key()), CaseRecord.text(record.value()),
                    record.timestamp());
            results.add(result);
            underWay.add(result);
        }
    }

    List<CaseRecord> results(String topic) {
        return results.stream().filter(result -> result.topic().equals(topic)).toList();
    }

    List<String> reasons() {
        return reasons;
    }

    int late() {
        return late;
    }

    @Override
    public void deadLettered(String reason) {
        // They are counted by their topic.
    }

    @Override
    public void cameLate() {
        late++;
    }

    @Override
    public void close() {
        drivers.values().forEach(TopologyTestDriver::close);
    }

}
