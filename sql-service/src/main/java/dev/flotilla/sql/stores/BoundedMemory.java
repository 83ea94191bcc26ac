package dev.flotilla.sql.stores;

import java.util.Map;

import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * One budget for all stores of this process: otherwise each of them takes its own, and
 * the number of stores follows the partitions that happen to come here.
 */
public class BoundedMemory implements RocksDBConfigSetter {

    /** The setting, in bytes. */
    public static final String BYTES = "flotilla.sql.state.memory.bytes";

    private static final long DEFAULT_BYTES = 64L << 20;

    private static final long MAX_WRITE_BUFFER = 4L << 20;

    private static @Nullable Budget shared;

    private record Budget(Cache cache, WriteBufferManager writeBuffers) {

        // Write buffers are charged to the cache: what is written and what is read have
        // to
        // get along within it.
        static Budget of(long bytes) {
            Cache cache = new LRUCache(bytes);
            return new Budget(cache, new WriteBufferManager(bytes / 2, cache));
        }

    }

    private static synchronized Budget budget(long bytes) {
        Budget present = shared;
        if (present == null) {
            present = Budget.of(bytes);
            shared = present;
        }
        return present;
    }

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        Object bytes = configs.get(BYTES);
        Budget budget = budget(bytes == null ? DEFAULT_BYTES : Long.parseLong(bytes.toString()));
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(budget.cache());
        table.setCacheIndexAndFilterBlocks(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(budget.writeBuffers());
        options.setWriteBufferSize(MAX_WRITE_BUFFER);
        options.setMaxWriteBufferNumber(2);
    }

    // The budget is everybody's, and lives as long as the process.
    @Override
    public void close(String storeName, Options options) {
    }

}
