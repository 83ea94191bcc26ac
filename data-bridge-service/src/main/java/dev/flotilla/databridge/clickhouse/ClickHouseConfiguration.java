package dev.flotilla.databridge.clickhouse;

import dev.flotilla.databridge.routes.Routes;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "flotilla.bridge.store", havingValue = "clickhouse")
class ClickHouseConfiguration {

    @Bean
    ClickHouseServer clickHouseServer(ClickHouseProperties properties) {
        return new ClickHouseServer(properties);
    }

    @Bean
    ClickHouseWarehouse clickHouseWarehouse(ClickHouseServer server, ClickHouseProperties properties) {
        return new ClickHouseWarehouse(server, properties);
    }

    @Bean
    PatientStart clickHouseTables(ClickHouseWarehouse warehouse, ClickHouseProperties properties, Routes routes) {
        return new PatientStart(warehouse, properties, routes);
    }

}
