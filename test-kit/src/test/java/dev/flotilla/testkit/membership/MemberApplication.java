package dev.flotilla.testkit.membership;

import java.time.Duration;
import java.util.List;

import org.awaitility.Awaitility;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
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

    /** As one does that has much to do between being ready and taking traffic. */
    @EventListener(ApplicationReadyEvent.class)
    void takesItsTime() {
        Awaitility.await().pollDelay(Duration.ofMillis(600)).until(() -> true);
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
