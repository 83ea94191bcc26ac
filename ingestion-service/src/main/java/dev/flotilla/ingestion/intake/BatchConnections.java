package dev.flotilla.ingestion.intake;

import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.ServletRequest;
import org.apache.coyote.ProtocolHandler;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Finds the connection of a batch. Tomcat knows one timeout for everything, 20 s: right
 * for the head of a request, and the end of every batch whose client pauses, or reads
 * nothing before it has sent everything.
 */
@Component
class BatchConnections implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final Duration patience;

    private volatile @Nullable ReachableHttpProtocol protocol;

    BatchConnections(IntakeProperties properties) {
        patience = properties.batchPatience();
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.setProtocol(ReachableHttpProtocol.class.getName());
        factory.addConnectorCustomizers(connector -> remember(connector.getProtocolHandler()));
    }

    /** Empty without a connection of our own, such as behind another HTTP version. */
    Optional<BatchConnection> open(ServletRequest request) {
        ReachableHttpProtocol known = protocol;
        return known == null ? Optional.empty() : known.connection(request.getServletConnection().getConnectionId())
            .map(connection -> new BatchConnection(connection, patience));
    }

    private void remember(ProtocolHandler handler) {
        if (handler instanceof ReachableHttpProtocol reachable) {
            protocol = reachable;
        }
    }

    /** Tomcat's own, only that its connections can be found; made by its name. */
    public static final class ReachableHttpProtocol extends Http11NioProtocol {

        private Optional<SocketWrapperBase<NioChannel>> connection(String id) {
            return getEndpoint().getConnections()
                .stream()
                .filter(connection -> connection.getServletConnection("http/1.1", "").getConnectionId().equals(id))
                .findAny();
        }

    }

}
