package dev.flotilla.sql.apps;

import java.time.Instant;

import dev.flotilla.sql.text.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * An application as it stands in the deploy log.
 *
 * @param fileName what its errors call it
 * @param deployedBy the instance that wrote it
 * @param basedOn the offset of the version that it replaced, -1 for the first
 */
public record AppVersion(String name, String text, String fileName, State state, String deployedBy, Instant deployedAt,
        long basedOn) {

    /** No version comes before the first. */
    static final long NONE = -1;

    /** Whether its jobs are to run. */
    public enum State {

        RUNNING, STOPPED

    }

    public SourceText source() {
        return new SourceText(fileName, text);
    }

    AppVersion in(State other, Change change) {
        return new AppVersion(name, text, fileName, other, change.by(), change.at(), change.basedOn());
    }

    /** Who changes something, when, and what was seen before. */
    record Change(String by, Instant at, long basedOn) {

        static Change of(String by, Instant at, @Nullable DeployedApp before) {
            return new Change(by, at, before == null ? NONE : before.offset());
        }

    }

}
