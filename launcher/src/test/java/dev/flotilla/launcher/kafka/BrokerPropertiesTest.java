package dev.flotilla.launcher.kafka;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BrokerPropertiesTest {

    @Test
    void shouldSurviveOneLossWhenThereAreThree() throws IOException {
        Properties properties = propertiesOf(3);

        assertThat(properties).containsEntry("default.replication.factor", "3")
            .containsEntry("min.insync.replicas", "2")
            .containsEntry("offsets.topic.replication.factor", "3")
            .containsEntry("transaction.state.log.replication.factor", "3")
            .containsEntry("transaction.state.log.min.isr", "2")
            .containsEntry("controller.quorum.voters", "1@127.0.0.1:19092,2@127.0.0.1:19093,3@127.0.0.1:19094");
    }

    @Test
    void shouldNeedNobodyElseWhenAlone() throws IOException {
        Properties properties = propertiesOf(1);

        assertThat(properties).containsEntry("default.replication.factor", "1")
            .containsEntry("min.insync.replicas", "1")
            .containsEntry("transaction.state.log.min.isr", "1")
            .containsEntry("listeners", "PLAINTEXT://127.0.0.1:9092,CONTROLLER://127.0.0.1:19092")
            .containsEntry("auto.create.topics.enable", "false");
    }

    private static Properties propertiesOf(int brokers) throws IOException {
        List<BrokerAddress> all = IntStream.range(0, brokers)
            .mapToObj(index -> new BrokerAddress(index + 1, 9092 + index, 19_092 + index))
            .toList();
        Properties properties = new Properties();
        properties.load(new StringReader(new BrokerProperties(all.getFirst(), all, Path.of("/data")).render()));
        return properties;
    }

}
