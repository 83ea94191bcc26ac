package dev.flotilla.databridge.routes;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RoutesConfiguration {

    @Bean
    Routes routes(BridgeProperties properties) {
        return Routes.of(properties);
    }

}
