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
        return service + "-" + plain(host) + "-" + String.format(Locale.ROOT, "%08x", random);
    }

    // A client.id becomes part of a JMX name, which takes no other characters.
    private static String plain(String host) {
        String label = host.toLowerCase(Locale.ROOT).replaceAll("\\..*", "").replaceAll("[^a-z0-9-]", "-");
        return label.length() <= MAX_HOST_LENGTH ? label : label.substring(0, MAX_HOST_LENGTH);
    }

}
