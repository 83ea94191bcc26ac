package dev.flotilla.sql.jobs;

import java.nio.file.Path;
import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How this server runs jobs.
 *
 * @param threads of each job
 * @param standbys how many other servers hold a copy of a job's state
 * @param stateDir where state is on this machine
 * @param stateMemory for all stores together, outside the heap
 * @param cacheMemory of each job, in which results of one commit are merged
 * @param commitInterval how long results may wait
 * @param longestPause between attempts to start a job that fails
 */
@Validated
@ConfigurationProperties("flotilla.sql")
record JobsProperties(@DefaultValue("1") @Min(1) @Max(64) int threads, @DefaultValue("1") @Min(0) @Max(5) int standbys,
        @DefaultValue("state/sql") @NotNull Path stateDir, @DefaultValue("64MB") @NotNull DataSize stateMemory,
        @DefaultValue("8MB") @NotNull DataSize cacheMemory, @DefaultValue("100ms") @NotNull Duration commitInterval,
        @DefaultValue("60s") @NotNull Duration longestPause) {
}
