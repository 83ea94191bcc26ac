package dev.flotilla.ingestion;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import dev.flotilla.testkit.kafka.TestKafka;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole service on a port of its own, with the test kit's Kafka: one context for all
 * that say so.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        // Which tests switch off otherwise.
        properties = "management.prometheus.metrics.export.enabled=true")
@ContextConfiguration(initializers = TestKafka.class)
@interface WholeService {

}
