package dev.flotilla.hub.rates;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RatesConfiguration {

    @Bean
    TopicRates topicRates() {
        return new TopicRates();
    }

}
