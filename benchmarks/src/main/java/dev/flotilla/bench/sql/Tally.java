package dev.flotilla.bench.sql;

import java.util.HashMap;
import java.util.Map;

/**
 * Adds rows up, in whatever order they come.
 */
sealed interface Tally {

    void add(Row row);

    Digest digest();

    /** Each row counts: one that comes twice is seen. */
    static Tally ofEvery() {
        return new Every();
    }

    /** The last row of each identity counts. */
    static Tally ofLast() {
        return new Last();
    }

    /**
     * Equal where the rows are.
     */
    record Digest(long rows, long checksum) {

        static final Digest NOTHING = new Digest(0, 0);

        Digest and(Row row) {
            return new Digest(rows + 1,
                    checksum + scattered(scattered(row.identity().hashCode()) + row.content().hashCode()));
        }

        // Sums of plain hashes of texts that are alike cancel each other out.
        private static long scattered(long hash) {
            long mixed = hash * 0x9E3779B97F4A7C15L;
            return (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
        }

        @Override
        public String toString() {
            return "%,d rows with the checksum %016x".formatted(rows, checksum);
        }

    }

    final class Every implements Tally {

        private Digest digest = Digest.NOTHING;

        @Override
        public void add(Row row) {
            digest = digest.and(row);
        }

        @Override
        public Digest digest() {
            return digest;
        }

    }

    final class Last implements Tally {

        private final Map<String, Row> rows = new HashMap<>();

        @Override
        public void add(Row row) {
            rows.put(row.identity(), row);
        }

        @Override
        public Digest digest() {
            Digest digest = Digest.NOTHING;
            for (Row row : rows.values()) {
                digest = digest.and(row);
            }
            return digest;
        }

    }

}
