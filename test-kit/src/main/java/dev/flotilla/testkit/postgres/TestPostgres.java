package dev.flotilla.testkit.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.support.TestPropertySourceUtils;

/**
 * One real PostgreSQL for all tests of a module. Use it as an initializer of a test
 * context or by its address.
 */
public final class TestPostgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final String USER = "postgres";

    public static String jdbcUrl() {
        return Running.SERVER.getJdbcUrl(USER, "postgres");
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertySourceUtils.addInlinedPropertiesToEnvironment(context, "spring.datasource.url=" + jdbcUrl(),
                "spring.datasource.username=" + USER, "spring.datasource.password=");
    }

    /** Started on first use; stops itself with the JVM. */
    private static final class Running {

        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            }
            catch (IOException e) {
                throw new UncheckedIOException("cannot start the embedded PostgreSQL", e);
            }
        }

    }

}
