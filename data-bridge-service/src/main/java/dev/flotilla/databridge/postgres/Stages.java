package dev.flotilla.databridge.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

import org.postgresql.PGConnection;

/**
 * Makes a route's staging table once for every connection of the pool. Asking the
 * database each time would cost a round trip a batch.
 */
final class Stages {

    private final Set<PGConnection> prepared = Collections
        .synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private final String create;

    Stages(String create) {
        this.create = create;
    }

    /** In a transaction of its own: a rollback would take the table away again. */
    PGConnection prepare(Connection connection) throws SQLException {
        PGConnection physical = connection.unwrap(PGConnection.class);
        if (!prepared.contains(physical)) {
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                statement.execute(create);
            }
            prepared.add(physical);
        }
        connection.setAutoCommit(false);
        return physical;
    }

}
