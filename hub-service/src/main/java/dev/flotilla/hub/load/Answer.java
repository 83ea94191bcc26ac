package dev.flotilla.hub.load;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What came of asking one ingestion.
 */
sealed interface Answer {

    record Told(LoadState state) implements Answer {
    }

    /** It would not, and its problem says why. */
    record Refused(int status, @Nullable String retryAfter, JsonNode problem) implements Answer {
    }

    /** Nobody was there to ask. */
    record Away(String why) implements Answer {
    }

    /** It was asked, but what it made of that is not known. */
    record Unclear(String why) implements Answer {
    }

}
