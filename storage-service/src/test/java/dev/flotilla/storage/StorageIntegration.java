package dev.flotilla.storage;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import dev.flotilla.testkit.kafka.TestKafka;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * One running service shared by all tests, as a second one would join its consumer group.
 * Tests keep apart by their customers and order ids.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = { StorageServiceApplication.class, Bench.class },
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        // Which tests switch off otherwise.
        properties = "management.prometheus.metrics.export.enabled=true")
@ContextConfiguration(initializers = { TestKafka.class, ProxiedPostgres.class })
@interface StorageIntegration {

}
