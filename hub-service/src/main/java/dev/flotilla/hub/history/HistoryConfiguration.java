package dev.flotilla.hub.history;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HistoryConfiguration {

    @Bean
    HistoryBook historyBook() {
        return new HistoryBook();
    }

}
