package dev.flotilla.bench.stores;

/**
 * Which stores there are, by their names on the command line.
 */
public enum Stores {

    POSTGRES {

        @Override
        public OrderStore start() {
            return PostgresServer.start();
        }

    },
    CLICKHOUSE {

        @Override
        public OrderStore start() {
            return ClickHouseServer.start();
        }

    };

    public abstract OrderStore start();

}
