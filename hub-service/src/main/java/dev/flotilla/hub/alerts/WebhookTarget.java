package dev.flotilla.hub.alerts;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.jspecify.annotations.Nullable;

/**
 * Where alerts are told.
 *
 * @param authorization from the address's user and password, which are not part of what
 * is asked for
 */
record WebhookTarget(URI uri, @Nullable String authorization) {

    private static final int HIGHEST_PORT = 65_535;

    static WebhookTarget of(String url) {
        try {
            URI given = new URI(url.strip());
            boolean isHttp = "http".equalsIgnoreCase(given.getScheme()) || "https".equalsIgnoreCase(given.getScheme());
            if (isHttp && given.getHost() != null && given.getPort() <= HIGHEST_PORT) {
                String user = given.getRawUserInfo();
                return new WebhookTarget(user == null ? given : URI.create(url.strip().replaceFirst("//[^@/]*@", "//")),
                        user == null ? null : basic(given.getUserInfo()));
            }
        }
        catch (URISyntaxException e) {
            // Its message repeats the address, which may be a secret.
        }
        throw new IllegalArgumentException(
                "flotilla.hub.alerts.webhook.url must be an address like https://host/path, but is not"
                        + " (it is not shown, as it may hold a secret)");
    }

    private static String basic(String user) {
        return "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    }

    /** Paths and queries of webhooks are as good as passwords. */
    @Override
    public String toString() {
        return uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }

}
