package dev.flotilla.hub.rebalances;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RebalancesConfiguration {

    @Bean
    Timeline timeline() {
        return new Timeline();
    }

}
