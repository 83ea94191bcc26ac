package dev.flotilla.hub.permission;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PermissionConfiguration {

    @Bean
    Permission permission(PermissionProperties properties) {
        return new Permission(properties.actions());
    }

}
