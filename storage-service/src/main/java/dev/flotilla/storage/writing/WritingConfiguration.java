package dev.flotilla.storage.writing;

import java.time.InstantSource;

import javax.sql.DataSource;

import dev.flotilla.common.events.ProcessedOrder;
import dev.flotilla.common.topics.FleetTopics;
import dev.flotilla.storage.delivery.Delivery;
import dev.flotilla.storage.delivery.DeliveryContainer;
import dev.flotilla.storage.delivery.DeliveryFactory;
import dev.flotilla.storage.delivery.DeliveryRoute;
import dev.flotilla.storage.delivery.OffsetAlarms;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WritingConfiguration {

    @Bean
    OffsetAlarms lostOffsets() {
        return new OffsetAlarms();
    }

    @Bean
    OrderStore orderStore(DataSource database, MeterRegistry registry, InstantSource time) {
        return new OrderStore(database, new OffsetLedger(OrderListener.GROUP), new OrderMeters(registry, time));
    }

    @Bean
    Delivery<ProcessedOrder> orderDelivery(DeliveryFactory factory, OrderStore store, OffsetAlarms alarms) {
        return factory.delivery(
                new DeliveryRoute<>(OrderListener.GROUP, FleetTopics.ORDERS_PROCESSED, new OrderReader(), store),
                alarms);
    }

    @Bean
    DeliveryContainer orderDeliveryContainer(Delivery<ProcessedOrder> delivery) {
        return new DeliveryContainer(delivery);
    }

}
