package dev.flotilla.ingestion.intake;

import java.util.Optional;

import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * HTTP as Tomcat speaks it, whose connections can be found. Public because Tomcat makes
 * it by its name.
 */
public final class ReachableHttpProtocol extends Http11NioProtocol {

    Optional<SocketWrapperBase<NioChannel>> connection(String id) {
        return getEndpoint().getConnections()
            .stream()
            .filter(connection -> connection.getServletConnection("http/1.1", "").getConnectionId().equals(id))
            .findAny();
    }

}
