package dev.flotilla.databridge.postgres;

import com.zaxxer.hikari.HikariDataSource;
import dev.flotilla.databridge.delivering.Warehouse;
import dev.flotilla.databridge.routes.Routes;
import dev.flotilla.delivery.postgres.OffsetLedger;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "flotilla.bridge.store", havingValue = "postgres", matchIfMissing = true)
@EnableConfigurationProperties(DataSourceProperties.class)
class PostgresConfiguration {

    // As Spring Boot would make it, if it could be told for which store.
    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(DataSourceProperties properties) {
        return properties.initializeDataSourceBuilder().type(HikariDataSource.class).build();
    }

    @Bean
    PatientStart postgresTables(HikariDataSource database, Routes routes) {
        return new PatientStart(new Schema(database), routes);
    }

    @Bean
    PostgresWarehouse postgresWarehouse(HikariDataSource database, MeterRegistry registry) {
        return new PostgresWarehouse(database, new OffsetLedger(Warehouse.GROUP), registry);
    }

}
