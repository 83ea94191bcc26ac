package dev.flotilla.hub.lag;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a group in one partition.
 *
 * @param commits the last of them, oldest first
 * @param lag now
 * @param stuckSince since when it has not moved although there is more to do than is
 * allowed; absent where it has nothing to do, or has just moved
 * @param abandoned whether the group has no members
 * @param known whether it has been seen to move, or to be done
 */
record Evidence(Instant now, List<Commit> commits, long lag, @Nullable Instant stuckSince, boolean abandoned,
        boolean known) {

    Evidence {
        commits = List.copyOf(commits);
    }

    Duration span() {
        return commits.isEmpty() ? Duration.ZERO : Duration.between(commits.getFirst().at(), commits.getLast().at());
    }

    Duration stuckFor() {
        return stuckSince == null ? Duration.ZERO : Duration.between(stuckSince, now);
    }

}
