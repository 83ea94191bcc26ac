package dev.flotilla.sql.syntax;

import java.time.Duration;

import dev.flotilla.sql.text.Spot;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time over which rows are put together.
 */
public sealed interface Window {

    Spot spot();

    /** The column that says when a row happened, where it is named. */
    @Nullable Expression time();

    /** How long a window stays open for what comes late, where it is said. */
    @Nullable Duration grace();

    record Tumbling(Spot spot, @Nullable Expression time, Duration size, @Nullable Duration grace) implements Window {
    }

    record Hopping(Spot spot, @Nullable Expression time, Duration size, Duration advance,
            @Nullable Duration grace) implements Window {
    }

    /** Ends when nothing comes for the gap. */
    record Session(Spot spot, @Nullable Expression time, Duration gap, @Nullable Duration grace) implements Window {
    }

}
