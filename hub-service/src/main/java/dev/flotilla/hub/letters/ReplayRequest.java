package dev.flotilla.hub.letters;

import dev.flotilla.common.deadletter.replay.LetterFilter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Which dead letters to send through their route again.
 *
 * @param topic that the letters were meant for, not the dead-letter topic
 * @param group that gave them up
 * @param limit at most so many; 1,000 where absent
 */
record ReplayRequest(@NotBlank @Size(max = 249) String topic, @NotBlank @Size(max = 249) String group,
        @Nullable @Valid LetterFilter filter, @Nullable @Min(1) @Max(10_000) Integer limit) {

    private static final int USUAL = 1_000;

    LetterFilter wanted() {
        return filter == null ? LetterFilter.ALL : filter;
    }

    int most() {
        return limit == null ? USUAL : limit;
    }

}
