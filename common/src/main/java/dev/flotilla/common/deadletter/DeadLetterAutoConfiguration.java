package dev.flotilla.common.deadletter;

import dev.flotilla.common.identity.InstanceIdentity;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
class DeadLetterAutoConfiguration {

    @Bean
    DeadLetters deadLetters(InstanceIdentity identity) {
        return new DeadLetters(identity);
    }

}
