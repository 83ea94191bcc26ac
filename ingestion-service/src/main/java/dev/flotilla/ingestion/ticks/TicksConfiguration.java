package dev.flotilla.ingestion.ticks;

import java.time.InstantSource;

import dev.flotilla.common.events.Tick;
import dev.flotilla.ingestion.intake.Intake;
import dev.flotilla.ingestion.intake.Intakes;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TicksConfiguration {

    @Bean
    Intake<Tick> tickIntake(Intakes intakes, InstantSource time) {
        return intakes.of(new TickForm(time));
    }

}
