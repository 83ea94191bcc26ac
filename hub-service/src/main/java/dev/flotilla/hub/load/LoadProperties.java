package dev.flotilla.hub.load;

import java.net.URI;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where ingestion is.
 *
 * @param addresses of it; a name that stands for several addresses means all of them
 */
@Validated
@ConfigurationProperties("flotilla.hub.load")
record LoadProperties(@DefaultValue("http://localhost:8081") List<URI> addresses) {

    LoadProperties {
        addresses = List.copyOf(addresses);
        for (URI address : addresses) {
            if (address.getHost() == null || !List.of("http", "https").contains(address.getScheme())
                    || address.getUserInfo() != null) {
                throw new IllegalArgumentException("flotilla.hub.load.addresses must be as http://localhost:8081,"
                        + " without a user, but one of them is not");
            }
        }
    }

}
