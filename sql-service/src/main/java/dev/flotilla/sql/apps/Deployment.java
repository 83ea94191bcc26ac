package dev.flotilla.sql.apps;

import java.util.List;

import dev.flotilla.sql.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What became of a wish to change what is deployed.
 */
public sealed interface Deployment {

    /** It is in the log, and this server has read it there. */
    record Accepted(DeployedApp app) implements Deployment {
    }

    /** It is no longer in the log. */
    record Dropped(DeployedApp app) implements Deployment {
    }

    /** Nothing to do: it is as it was wished. */
    record Unchanged(DeployedApp app) implements Deployment {
    }

    /** The file does not hold. */
    record Refused(List<Problem> problems) implements Deployment {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** It would forget what a job remembers, and nobody said that it may. */
    record LosesState(List<StateLoss> losses) implements Deployment {
        public LosesState {
            losses = List.copyOf(losses);
        }
    }

    /**
     * Something else is deployed than the wish was made for.
     *
     * @param present what is there, if anything
     */
    record Conflict(String reason, @Nullable DeployedApp present) implements Deployment {
    }

    /** There is no such application. */
    record Unknown(String name) implements Deployment {
    }

    /** Kafka did not take it. */
    record Unavailable(String reason) implements Deployment {
    }

}
