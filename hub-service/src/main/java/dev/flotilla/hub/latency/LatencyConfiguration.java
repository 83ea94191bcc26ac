package dev.flotilla.hub.latency;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LatencyConfiguration {

    @Bean
    LatencyBook latencyBook() {
        return new LatencyBook();
    }

}
