package dev.flotilla.sql.streaming;

import java.util.List;
import java.util.Map;

import dev.flotilla.sql.terms.Aggregate;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * A store for groups over one of Kafka Streams' own, which is what restores, standbys and
 * changelogs know.
 */
final class GroupStoreBuilder implements StoreBuilder<GroupStore> {

    private final StoreBuilder<KeyValueStore<Bytes, byte[]>> inner;

    private final List<Aggregate> aggregates;

    private final boolean windowed;

    GroupStoreBuilder(String name, List<Aggregate> aggregates, boolean windowed) {
        this.inner = Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.Bytes(),
                Serdes.ByteArray());
        this.aggregates = aggregates;
        this.windowed = windowed;
    }

    @Override
    public GroupStore build() {
        return new GroupStore(inner.build(), aggregates, windowed);
    }

    // It is a cache itself.
    @Override
    public StoreBuilder<GroupStore> withCachingEnabled() {
        return this;
    }

    @Override
    public StoreBuilder<GroupStore> withCachingDisabled() {
        return this;
    }

    @Override
    public StoreBuilder<GroupStore> withLoggingEnabled(Map<String, String> config) {
        inner.withLoggingEnabled(config);
        return this;
    }

    @Override
    public StoreBuilder<GroupStore> withLoggingDisabled() {
        inner.withLoggingDisabled();
        return this;
    }

    @Override
    public Map<String, String> logConfig() {
        return inner.logConfig();
    }

    @Override
    public boolean loggingEnabled() {
        return inner.loggingEnabled();
    }

    @Override
    public String name() {
        return inner.name();
    }

}
