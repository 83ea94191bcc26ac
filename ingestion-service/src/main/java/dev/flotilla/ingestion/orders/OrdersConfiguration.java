package dev.flotilla.ingestion.orders;

import java.time.InstantSource;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.flotilla.common.events.Order;
import dev.flotilla.common.events.OrderId;
import dev.flotilla.ingestion.intake.Intake;
import dev.flotilla.ingestion.intake.Intakes;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OrdersConfiguration {

    @Bean
    Intake<Order> orderIntake(Intakes intakes, InstantSource time) {
        // Ordered by time, so that the primary key they become grows at its end.
        return intakes.of(new OrderForm(time, () -> new OrderId(UuidCreator.getTimeOrderedEpoch().toString())));
    }

}
