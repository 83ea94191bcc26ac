package dev.flotilla.hub.load;

import java.net.InetAddress;
import java.net.http.HttpClient;
import java.time.Duration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LoadConfiguration {

    @Bean
    Ingestion ingestion() {
        return new Ingestion(HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(Duration.ofSeconds(1))
            .build(), Duration.ofSeconds(3));
    }

    @Bean
    LoadSwitch loadSwitch(LoadProperties properties, Ingestion ingestion) {
        return new LoadSwitch(new Addresses(properties.addresses(), InetAddress::getAllByName), ingestion);
    }

}
