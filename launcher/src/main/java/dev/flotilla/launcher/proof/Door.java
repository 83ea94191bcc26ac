package dev.flotilla.launcher.proof;

import java.net.URI;

/**
 * One address at which instances of a service answer.
 *
 * @param name for people
 * @param authority that requests are for, which a gateway may go by
 * @param base of its URIs, with the address as a number, so that nothing is resolved
 * again
 */
record Door(String name, String authority, String base) {

    static Door onThisMachine(String name, int port) {
        String authority = "127.0.0.1:" + port;
        return new Door(name, authority, "http://" + authority);
    }

    URI uri(String path) {
        return URI.create(base + path);
    }

}
