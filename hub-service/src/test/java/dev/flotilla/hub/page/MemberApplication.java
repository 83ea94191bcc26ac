package dev.flotilla.hub.page;

import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.kafka.annotation.KafkaListener;

/**
 * A member of the fleet that reads and does nothing else. Not a component: the hub that
 * runs in the test must not become one, too.
 */
@EnableAutoConfiguration
class MemberApplication {

    static void main(String[] arguments) {
        SpringApplication.run(MemberApplication.class, arguments);
    }

    @KafkaListener(id = "${member.group}", topics = "${member.topic}")
    void onRecords(List<ConsumerRecord<byte[], byte[]>> records) {
        // What it counts and owns, common counts.
    }

}
