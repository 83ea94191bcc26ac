package dev.flotilla.testkit.membership;

import java.util.List;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.annotation.KafkaListener;

/**
 * The smallest service that is a member of the fleet.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
class MemberApplication {

    static final String GROUP = "readers";

    @Bean
    Reader reader() {
        return new Reader();
    }

    static final class Reader {

        @KafkaListener(id = GROUP, groupId = GROUP, topics = "orders")
        void onBatch(List<byte[]> values) {
            for (byte[] value : values) {
                if (value.length == 1) {
                    // What no error handler survives: the listener thread ends while the
                    // process lives on.
                    throw new OutOfMemoryError("deliberate, to see that it is noticed");
                }
            }
        }

    }

}
