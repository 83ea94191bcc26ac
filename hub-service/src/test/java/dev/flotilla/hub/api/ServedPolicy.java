package dev.flotilla.hub.api;

/**
 * What the page may do in a browser, for tests that serve it themselves.
 */
public final class ServedPolicy {

    private ServedPolicy() {
    }

    /** The header as the hub sends it. */
    public static String policy() {
        return PageHeaders.POLICY;
    }

}
