package dev.flotilla.databridge.clickhouse;

import java.net.URI;
import java.time.Duration;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param url of the server's HTTP interface. One, because the tokens of a table that is
 * not replicated are known to one server only
 * @param connectTimeout for a connection, and for one of the pool to become free
 * @param insertTimeout for an insert as a whole, here and at the server
 * @param startTimeout how long a start waits for a server that does not answer
 * @param maxConnections inserts at a time
 * @param deduplicationWindow how many inserts a table remembers by their tokens
 */
@Validated
@ConfigurationProperties("flotilla.bridge.clickhouse")
record ClickHouseProperties(@NotNull @DefaultValue("http://localhost:8123") URI url,
        @NotBlank @DefaultValue("default") String user, @NotNull @DefaultValue("") String password,
        @NotNull @Pattern(regexp = "[A-Za-z_][A-Za-z0-9_]{0,62}") @DefaultValue("default") String database,
        @NotNull @DurationMin(millis = 100) @DefaultValue("3s") Duration connectTimeout,
        @NotNull @DurationMin(seconds = 1) @DurationMax(minutes = 10) @DefaultValue("30s") Duration insertTimeout,
        @NotNull @DurationMin(seconds = 0) @DefaultValue("10m") Duration startTimeout,
        @Min(1) @DefaultValue("16") int maxConnections, @Min(100) @DefaultValue("10000") int deduplicationWindow) {

    @Override
    public String toString() {
        return "ClickHouseProperties[url=" + url + ", user=" + user + ", database=" + database + "]";
    }

}
