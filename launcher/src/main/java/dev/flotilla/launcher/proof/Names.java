package dev.flotilla.launcher.proof;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.Security;
import java.util.List;

/**
 * What a name stands for at this moment.
 */
interface Names {

    List<InetAddress> addressesOf(String host) throws UnknownHostException;

    /**
     * To be asked for before anything else resolves a name: how long it remembers is
     * settled then.
     */
    static Names ofThisSystem() {
        Security.setProperty("networkaddress.cache.ttl", "1");
        Security.setProperty("networkaddress.cache.negative.ttl", "0");
        return host -> List.of(InetAddress.getAllByName(host));
    }

}
