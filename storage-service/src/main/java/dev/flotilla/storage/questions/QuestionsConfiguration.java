package dev.flotilla.storage.questions;

import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class QuestionsConfiguration {

    @Bean
    Questions questions(JdbcClient primary, @Qualifier("replicas") ObjectProvider<HikariDataSource> replicas) {
        @Nullable HikariDataSource pool = replicas.getIfAvailable();
        return new Questions(primary, pool == null ? null : JdbcClient.create(pool));
    }

    // The same addresses as the pool beside it has; who is asked is in the pool's own
    // settings.
    @Bean(defaultCandidate = false)
    @Conditional(SeveralAddresses.class)
    @ConfigurationProperties("flotilla.replicas")
    HikariDataSource replicas(DataSourceProperties database) {
        return database.initializeDataSourceBuilder().type(HikariDataSource.class).build();
    }

}
