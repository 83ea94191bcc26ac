package dev.flotilla.databridge;

import java.net.URI;

import javax.sql.DataSource;

import dev.flotilla.testkit.network.FaultyProxy;
import dev.flotilla.testkit.postgres.TestPostgres;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.support.TestPropertySourceUtils;

/**
 * Lets the service reach PostgreSQL through a proxy only, and the tests directly.
 */
final class ProxiedPostgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final FaultyProxy PROXY = new FaultyProxy(
            URI.create(TestPostgres.jdbcUrl().substring("jdbc:".length())).getPort());

    static DataSource direct() {
        return new DriverManagerDataSource(TestPostgres.jdbcUrl() + "&currentSchema=analytics");
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertySourceUtils.addInlinedPropertiesToEnvironment(context,
                "spring.datasource.url=jdbc:postgresql://localhost:" + PROXY.port() + "/postgres",
                "spring.datasource.username=" + TestPostgres.USER, "spring.datasource.password=",
                "spring.datasource.hikari.connection-timeout=1000", "flotilla.delivery.longest-retry=1s",
                "flotilla.delivery.alarm-every=500ms");
    }

}
