package dev.flotilla.common.topics;

import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What topics the fleet needs.
 *
 * @param provision whether this instance creates the topics that are missing
 * @param partitions of a topic that does not say otherwise
 * @param replication of a topic that does not say otherwise; where absent, the brokers'
 * own default
 * @param declared the topics
 * @param grow topics whose partitions may be raised, by name and wanted number; keys move
 * to other partitions then, so nothing grows unasked
 */
@Validated
@ConfigurationProperties("flotilla.topics")
record TopicsProperties(@DefaultValue("true") boolean provision,
        @DefaultValue("12") @Min(1) @Max(10_000) int partitions, @Nullable Short replication,
        @DefaultValue List<@Valid Topic> declared, @DefaultValue Map<String, Integer> grow) {

    /**
     * @param compacted whether only the last record of each key counts, and only for a
     * day
     * @param forever whether, of a compacted topic, however old it is
     */
    record Topic(@Pattern(regexp = "[A-Za-z0-9._-]{1,249}") String name, @Nullable Integer partitions,
            @Nullable Short replication, @DefaultValue("false") boolean compacted,
            @DefaultValue("false") boolean forever, @Nullable Integer maxMessageBytes) {
    }

}
