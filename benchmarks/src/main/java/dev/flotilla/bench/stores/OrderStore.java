package dev.flotilla.bench.stores;

import java.util.List;

/**
 * A store as a benchmark sees it: it is emptied, filled by somebody else, looked at, and
 * sometimes frozen.
 */
public interface OrderStore extends AutoCloseable {

    String name();

    /** An empty table, in the shape that the contestant writes. */
    void recreate();

    long count();

    /** How many different orders there are, which takes its time. */
    long distinct();

    /** Ids of numbered orders from this one on that can be read now. */
    List<String> idsFrom(String id);

    /** By which data-bridge-service finds it. */
    List<String> bridgeSettings();

    List<Long> processes();

    void freeze();

    void thaw();

    /** What was different from a default, for the record. */
    List<String> settings();

    @Override
    void close();

}
