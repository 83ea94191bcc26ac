package dev.flotilla.hub;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import dev.flotilla.testkit.kafka.TestKafka;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * A hub with all that belongs to it, before a real broker: one for all classes that ask
 * for it, so none of them may expect it to be new.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = { "flotilla.hub.heartbeats.late-after=3s", "flotilla.hub.heartbeats.lost-after=6s",
                "flotilla.heartbeat.interval=1s",
                // Which tests switch off otherwise.
                "management.prometheus.metrics.export.enabled=true" })
@ContextConfiguration(initializers = TestKafka.class)
public @interface WholeHub {

}
