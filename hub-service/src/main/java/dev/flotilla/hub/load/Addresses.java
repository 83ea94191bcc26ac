package dev.flotilla.hub.load;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every instance behind the configured addresses: a name that stands for several means
 * one for each.
 */
final class Addresses {

    private static final int MOST = 20;

    private final List<URI> configured;

    private final Resolver resolver;

    Addresses(List<URI> configured, Resolver resolver) {
        this.configured = configured;
        this.resolver = resolver;
    }

    interface Resolver {

        InetAddress[] resolve(String host) throws UnknownHostException;

    }

    List<URI> all() {
        return configured.stream().flatMap(this::each).distinct().sorted().limit(MOST).toList();
    }

    // A certificate is for the name.
    private Stream<URI> each(URI address) {
        return address.getScheme().equals("http") ? resolved(address) : Stream.of(address);
    }

    private Stream<URI> resolved(URI address) {
        try {
            List<InetAddress> found = List.of(resolver.resolve(address.getHost()));
            // One instance may have an address of each kind.
            List<InetAddress> ofOneKind = found.stream().anyMatch(Inet4Address.class::isInstance)
                    ? found.stream().filter(Inet4Address.class::isInstance).toList() : found;
            return ofOneKind.size() < 2 ? Stream.of(address) : ofOneKind.stream().map(one -> at(one, address));
        }
        catch (UnknownHostException e) {
            // Asking it will tell why.
            return Stream.of(address);
        }
    }

    private static URI at(InetAddress instance, URI address) {
        String host = instance instanceof Inet4Address ? instance.getHostAddress()
                : "[" + instance.getHostAddress() + "]";
        return URI.create("http://" + host + (address.getPort() < 0 ? "" : ":" + address.getPort()));
    }

}
