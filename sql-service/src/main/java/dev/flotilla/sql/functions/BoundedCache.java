package dev.flotilla.sql.functions;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/**
 * What is costly to make from a text that is nearly always the same one. Where records
 * bring ever new ones it begins anew, so it cannot grow.
 */
final class BoundedCache<V> {

    private final ConcurrentMap<String, V> entries = new ConcurrentHashMap<>();

    private final int most;

    private final Function<String, V> maker;

    BoundedCache(int most, Function<String, V> maker) {
        this.most = most;
        this.maker = maker;
    }

    V get(String key) {
        V known = entries.get(key);
        if (known != null) {
            return known;
        }
        V made = maker.apply(key);
        if (entries.size() >= most) {
            entries.clear();
        }
        entries.put(key, made);
        return made;
    }

    int size() {
        return entries.size();
    }

}
