package dev.flotilla.hub.lag;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a group has done in one partition of late.
 */
final class CommitWatch {

    private static final int MOST_COMMITS = 12;

    private static final int FEWEST_COMMITS = 3;

    private static final Duration WINDOW = Duration.ofSeconds(60);

    private final Deque<Commit> commits = new ArrayDeque<>();

    private final Speed speed = new Speed();

    private @Nullable Place last;

    private boolean stirred;

    private boolean known;

    private @Nullable Instant stuckSince;

    private @Nullable Waiting waiting;

    /**
     * Where the group and the partition's end are.
     *
     * @param committed absent where it has never committed, and is to begin at
     * {@code position}
     */
    record Place(@Nullable Long committed, long position, long end) {

        long lag() {
            return Math.max(0, end - position);
        }

    }

    /** The first record that is not done, and when it was written. */
    private record Waiting(long offset, Instant written) {
    }

    /** Nothing has been seen for a while: what happened meanwhile is not known. */
    void interrupted() {
        commits.clear();
        speed.forget();
        stuckSince = null;
    }

    double perSecond(Instant now, Place place) {
        return speed.perSecond(now, place.position());
    }

    Evidence look(Instant now, Place place, boolean abandoned, long allowed) {
        Place before = last;
        last = place;
        boolean moved = before != null && place.committed() != null && !place.committed().equals(before.committed());
        stirred |= before != null && !place.equals(before);
        known |= moved || place.lag() <= allowed;
        if (place.committed() != null && (moved || commits.isEmpty())) {
            note(new Commit(now, place.committed(), place.lag()));
        }
        if (place.lag() <= allowed || (abandoned && !stirred)) {
            stuckSince = null;
        }
        else if (moved || stuckSince == null) {
            stuckSince = now;
        }
        return new Evidence(now, List.copyOf(commits), place.lag(), stuckSince, abandoned, known);
    }

    private void note(Commit commit) {
        commits.add(commit);
        Instant begin = commit.at().minus(WINDOW);
        while (commits.size() > MOST_COMMITS
                || (commits.size() > FEWEST_COMMITS && commits.getFirst().at().isBefore(begin))) {
            commits.removeFirst();
        }
    }

    /**
     * How long ago the first record that is not done was written. Once known it stays
     * known for as long as the group stands still.
     */
    @Nullable Double seconds(Instant now, Place place, EndHistory ends) {
        if (place.lag() == 0) {
            waiting = null;
            return 0.0;
        }
        if (waiting == null || waiting.offset() != place.position()) {
            Instant written = ends.written(place.position());
            waiting = written == null ? null : new Waiting(place.position(), written);
        }
        if (waiting != null) {
            return Math.max(0, Duration.between(waiting.written(), now).toMillis() / 1_000.0);
        }
        return ends.isFull(now) ? (double) EndHistory.LONGEST.toSeconds() : null;
    }

}
