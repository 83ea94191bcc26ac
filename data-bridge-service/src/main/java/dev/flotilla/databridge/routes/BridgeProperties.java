package dev.flotilla.databridge.routes;

import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Routes as a person writes them. Their fields are plain text here, so that everything
 * that is wrong with them can be said at once.
 *
 * @param store where all routes lead
 * @param routes by name
 */
@Validated
@ConfigurationProperties("flotilla.bridge")
record BridgeProperties(@NotNull @DefaultValue("postgres") StoreKind store,
        @DefaultValue Map<String, RouteSettings> routes) {

    /** By the value of {@code flotilla.bridge.store}. */
    enum StoreKind {

        POSTGRES, CLICKHOUSE

    }

    /**
     * @param enabled whether the route is followed at all
     * @param topic where its records come from
     * @param table where its rows go
     * @param columns by name, in the order of the table: {@code type}, {@code path} and
     * maybe {@code nullable: true}
     * @param key columns that name a row; {@code kafka_partition} and
     * {@code kafka_offset} together name the record itself
     * @param version the column by which the newest record of a key is known
     * @param tombstones what becomes of records without a value: {@code dead-letter} or
     * {@code ignore}
     */
    record RouteSettings(@DefaultValue("true") boolean enabled, @DefaultValue("") String topic,
            @DefaultValue("") String table, @DefaultValue Map<String, Map<String, String>> columns,
            @DefaultValue List<String> key, @Nullable String version, @DefaultValue("dead-letter") String tombstones) {
    }

}
