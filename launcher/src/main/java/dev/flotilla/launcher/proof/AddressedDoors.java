package dev.flotilla.launcher.proof;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import dev.flotilla.launcher.console.Console;
import dev.flotilla.launcher.time.Patience;

/**
 * A fleet anywhere, found by the names that a person gives; nobody needs to be there yet.
 */
public final class AddressedDoors implements FleetDoors, AutoCloseable {

    private static final Duration LOOK_INTERVAL = Duration.ofMillis(500);

    private static final Duration FIRST_LOOK = Duration.ofSeconds(2);

    private static final Duration GLANCE = Duration.ofMillis(20);

    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    private final List<Lookout> ingestion;

    private final List<Lookout> storage;

    private volatile boolean closed;

    private AddressedDoors(List<Lookout> ingestion, List<Lookout> storage) {
        this.ingestion = ingestion;
        this.storage = storage;
    }

    /** Opens its eyes as well, and waits for the first look, but not for long. */
    public static AddressedDoors at(List<String> ingestionUrls, List<String> storageUrls, Patience patience,
            Console console) {
        Names names = Names.ofThisSystem();
        AddressedDoors doors = new AddressedDoors(lookouts("--ingestion", ingestionUrls, names, console),
                lookouts("--storage", storageUrls, names, console));
        doors.all().forEach(lookout -> doors.watch(lookout, patience));
        patience.until(() -> doors.all().allMatch(Lookout::hasLooked), FIRST_LOOK, GLANCE);
        return doors;
    }

    @Override
    public List<Door> ingestion() {
        return open(ingestion);
    }

    @Override
    public List<Door> storage() {
        return open(storage);
    }

    @Override
    public void close() {
        closed = true;
    }

    /** On a thread for each: a name server may be silent for seconds. */
    private void watch(Lookout lookout, Patience patience) {
        Thread.ofPlatform().daemon().name("lookout").start(() -> patience.until(() -> {
            lookout.look();
            return closed;
        }, FOR_EVER, LOOK_INTERVAL));
    }

    private Stream<Lookout> all() {
        return Stream.concat(ingestion.stream(), storage.stream());
    }

    private static List<Door> open(List<Lookout> lookouts) {
        return lookouts.stream().flatMap(lookout -> lookout.open().stream()).distinct().toList();
    }

    private static List<Lookout> lookouts(String option, List<String> urls, Names names, Console console) {
        return urls.stream().map(url -> new Lookout(ServiceUrl.parse(option, url), names, console)).toList();
    }

}
