package dev.flotilla.sql.planning;

import java.util.List;

import dev.flotilla.sql.text.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * A file that makes sense, as the jobs that do it.
 */
public record Application(String name, Labels labels, SourceText source, List<Job> jobs) {

    public Application {
        jobs = List.copyOf(jobs);
    }

    /** What the file says about itself. */
    public record Labels(@Nullable String phase, @Nullable String version, @Nullable String description) {
    }

}
