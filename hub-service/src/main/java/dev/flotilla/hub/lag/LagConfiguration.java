package dev.flotilla.hub.lag;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LagConfiguration {

    @Bean
    LagBook lagBook(LagProperties properties) {
        return new LagBook(properties.allowed());
    }

}
