package dev.flotilla.storage.writing;

import java.time.InstantSource;

import javax.sql.DataSource;

import dev.flotilla.common.activity.FleetActivity;
import dev.flotilla.common.activity.Flow;
import dev.flotilla.common.activity.FlowKey;
import dev.flotilla.common.topics.FleetTopics;
import dev.flotilla.delivery.lanes.OffsetAlarms;
import dev.flotilla.delivery.listening.DeliveryFactory;
import dev.flotilla.delivery.postgres.OffsetLedger;
import dev.flotilla.delivery.route.DeliveryRoute;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.annotation.KafkaListenerConfigurer;

@Configuration(proxyBeanMethods = false)
class WritingConfiguration {

    private static final String GROUP = "storage-writers";

    @Bean
    OrderStore orderStore(DataSource database, MeterRegistry registry, FleetActivity activity, InstantSource time) {
        Flow flow = activity.flow(FlowKey.consuming(GROUP, FleetTopics.ORDERS_PROCESSED));
        return new OrderStore(database, new OffsetLedger(GROUP), new OrderMeters(registry, flow.sinceBegin(), time));
    }

    @Bean
    KafkaListenerConfigurer orderDelivery(DeliveryFactory factory, OrderStore store, OffsetAlarms alarms) {
        var route = new DeliveryRoute<>(GROUP, FleetTopics.ORDERS_PROCESSED, new OrderReader(), store);
        return listeners -> listeners.registerEndpoint(factory.endpoint(route, alarms));
    }

}
