package dev.flotilla.common.receiving;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

import static org.assertj.core.api.Assertions.assertThat;

class GroupProtocolTest {

    @Test
    void shouldKeepWhatTheFleetSetsWhenProtocolIsClassic() {
        DefaultKafkaConsumerFactory<Object, Object> factory = factory("classic");

        ReceivingAutoConfiguration.fitToProtocol(factory);

        assertThat(factory.getConfigurationProperties()).hasSize(5);
    }

    @Test
    void shouldLeaveToTheBrokersWhatIsTheirsWhenProtocolIsConsumer() {
        DefaultKafkaConsumerFactory<Object, Object> factory = factory("consumer");

        ReceivingAutoConfiguration.fitToProtocol(factory);

        assertThat(factory.getConfigurationProperties()).containsOnlyKeys("group.protocol", "max.poll.records");
    }

    private static DefaultKafkaConsumerFactory<Object, Object> factory(String protocol) {
        return new DefaultKafkaConsumerFactory<>(Map.of("group.protocol", protocol, "session.timeout.ms", 6000,
                "heartbeat.interval.ms", "1500", "partition.assignment.strategy", "Sticky", "max.poll.records", 7));
    }

}
