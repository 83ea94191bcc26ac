package dev.flotilla.bench.sql.streams;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;

import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;

/**
 * Runs a topology until it is killed. Arguments: which, the file of its settings, the
 * topics of purchases and customers, the topic that it writes.
 */
public final class StreamsProcess {

    private StreamsProcess() {
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Properties settings = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of(args[1]))) {
            settings.load(file);
        }
        try (KafkaStreams streams = new KafkaStreams(Topologies.valueOf(args[0]).between(args[2], args[3], args[4]),
                settings)) {
            CountDownLatch ended = new CountDownLatch(1);
            streams.setUncaughtExceptionHandler(failure -> {
                failure.printStackTrace();
                ended.countDown();
                return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
            });
            streams.start();
            ended.await();
        }
        System.exit(1);
    }

}
