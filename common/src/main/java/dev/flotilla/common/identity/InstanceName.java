package dev.flotilla.common.identity;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * How an instance id is made: {@code {service}-{hostname}-{8 hex}}, or
 * {@code {service}-{INSTANCE_ID}} where given.
 */
final class InstanceName {

    private static final int MAX_HOST_LENGTH = 32;

    private InstanceName() {
    }

    static String of(String service, @Nullable String given, String host, int random) {
        if (given != null && !given.isBlank()) {
            if (!given.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,47}")) {
                throw new IllegalArgumentException(
                        "INSTANCE_ID must be 1 to 48 characters of A-Z a-z 0-9 . _ - beginning "
                                + "with a letter or digit, but is '" + given + "'; change it or leave it out");
            }
            return service + "-" + given;
        }
        return service + "-" + shown(service, plain(host)) + "-" + String.format(Locale.ROOT, "%08x", random);
    }

    // A pod is named after its service already, and said twice its own part would be cut
    // off.
    private static String shown(String service, String host) {
        String own = host.startsWith(service + "-") ? host.substring(service.length() + 1) : host;
        return own.length() <= MAX_HOST_LENGTH ? own : own.substring(0, MAX_HOST_LENGTH);
    }

    // A client.id becomes part of a JMX name, which takes no other characters.
    private static String plain(String host) {
        return host.toLowerCase(Locale.ROOT).replaceAll("\\..*", "").replaceAll("[^a-z0-9-]", "-");
    }

}
