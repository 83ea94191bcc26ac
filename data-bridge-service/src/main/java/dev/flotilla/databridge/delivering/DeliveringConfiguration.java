package dev.flotilla.databridge.delivering;

import dev.flotilla.databridge.routes.Routes;
import dev.flotilla.delivery.lanes.OffsetAlarms;
import dev.flotilla.delivery.listening.DeliveryFactory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.annotation.KafkaListenerConfigurer;

@Configuration(proxyBeanMethods = false)
class DeliveringConfiguration {

    @Bean
    Deliveries deliveries(Routes routes, Warehouse warehouse) {
        return Deliveries.of(routes, warehouse, Warehouse.GROUP);
    }

    @Bean
    KafkaListenerConfigurer routeDeliveries(DeliveryFactory factory, Deliveries deliveries, OffsetAlarms alarms) {
        return listeners -> deliveries.all()
            .forEach(underway -> listeners.registerEndpoint(factory.endpoint(underway.delivery(), alarms)));
    }

}
