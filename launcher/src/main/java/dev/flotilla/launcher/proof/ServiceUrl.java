package dev.flotilla.launcher.proof;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.flotilla.launcher.console.Trouble;

/**
 * Where a person says that a service is. The name may stand for several addresses.
 *
 * @param authority host and port as given
 * @param path before every path of the service, empty or with its slash in front
 */
record ServiceUrl(String authority, String host, int port, String path) {

    private static final int HTTP_PORT = 80;

    private static final int LARGEST_PORT = 65_535;

    // Not java.net.URI's own idea of a host, which knows no underscore; names of
    // containers may have one.
    private static final Pattern FORM = Pattern
        .compile("http://(?<authority>(?<host>[\\w.-]+|\\[[0-9a-fA-F:.]+])(?::(?<port>\\d{1,5}))?)(?<path>/[^?#]*)?");

    static ServiceUrl parse(String option, String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw wrong(option, text, "no http:// address");
        }
        String digits = form.group("port");
        int port = digits == null ? HTTP_PORT : Integer.parseInt(digits);
        if (port < 1 || port > LARGEST_PORT) {
            throw wrong(option, text, "an address with a port that does not exist");
        }
        String path = form.group("path");
        ServiceUrl url = new ServiceUrl(form.group("authority"), form.group("host").replaceAll("[\\[\\]]", ""), port,
                path == null ? "" : path.replaceFirst("/+$", ""));
        try {
            URI.create("http://127.0.0.1" + url.path);
        }
        catch (IllegalArgumentException e) {
            throw wrong(option, text, "no http:// address");
        }
        return url;
    }

    Door at(InetAddress address) {
        String number = address instanceof Inet6Address ? "[" + address.getHostAddress() + "]"
                : address.getHostAddress();
        return new Door("%s (%s)".formatted(this, number), authority, "http://" + number + ":" + port + path);
    }

    @Override
    public String toString() {
        return "http://" + authority + path;
    }

    private static Trouble wrong(String option, String text, String what) {
        return new Trouble("%s is '%s', which is %s".formatted(option, text, what), option + " http://host:port");
    }

}
