package dev.flotilla.launcher.proof;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import dev.flotilla.launcher.console.Console;

/**
 * Watches one URL: which addresses its name stands for, and which of them listen.
 */
final class Lookout {

    private static final int CONNECT_MILLIS = 1000;

    private final ServiceUrl url;

    private final Names names;

    private final Console console;

    private List<InetAddress> addresses = List.of();

    private boolean unknownTold;

    private volatile List<Door> open = List.of();

    private volatile boolean looked;

    Lookout(ServiceUrl url, Names names, Console console) {
        this.url = url;
        this.names = names;
        this.console = console;
    }

    /** Those that listened when looked at last, a moment ago. */
    List<Door> open() {
        return open;
    }

    boolean hasLooked() {
        return looked;
    }

    void look() {
        resolve();
        open = listening();
        looked = true;
    }

    private void resolve() {
        try {
            addresses = names.addressesOf(url.host());
        }
        catch (UnknownHostException e) {
            // What is known is kept: a name server that is away takes no instance along.
            if (addresses.isEmpty() && !unknownTold) {
                unknownTold = true;
                console.say("%s: the name '%s' is not known so far, asking again and again".formatted(url, url.host()));
            }
        }
    }

    private List<Door> listening() {
        try (ExecutorService visits = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Optional<Door>>> answers = addresses.stream()
                .map(address -> CompletableFuture.supplyAsync(() -> visit(address), visits))
                .toList();
            return answers.stream().map(CompletableFuture::join).flatMap(Optional::stream).toList();
        }
    }

    private Optional<Door> visit(InetAddress address) {
        return Listening.at(new InetSocketAddress(address, url.port()), CONNECT_MILLIS) ? Optional.of(url.at(address))
                : Optional.empty();
    }

}
