package dev.flotilla.bridge.postgres;

import javax.sql.DataSource;

import dev.flotilla.bridge.delivering.Warehouse;
import dev.flotilla.bridge.routes.Routes;
import dev.flotilla.delivery.postgres.OffsetLedger;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "flotilla.bridge.store", havingValue = "postgres", matchIfMissing = true)
@ImportAutoConfiguration(DataSourceAutoConfiguration.class)
class PostgresConfiguration {

    @Bean
    PostgresWarehouse postgresWarehouse(DataSource database, Routes routes, MeterRegistry registry) {
        new PatientStart(new Schema(database)).prepare(routes);
        return new PostgresWarehouse(database, new OffsetLedger(Warehouse.GROUP), registry);
    }

}
