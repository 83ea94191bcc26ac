package dev.flotilla.hub.lag;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Burrow's rules, for one who sees offsets change and not the commits themselves:
 * docs/hub.md.
 *
 * @param allowed lag that is never worth a word
 */
record Rules(long allowed) {

    /** Nobody commits less often and is called stuck before. */
    private static final Duration SHORTEST_PATIENCE = Duration.ofSeconds(15);

    private static final Duration LONGEST_PATIENCE = Duration.ofSeconds(60);

    /** Fewer rise by chance. */
    private static final int ENOUGH_COMMITS = 5;

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(10);

    Verdict judge(Evidence evidence) {
        if (evidence.lag() <= allowed) {
            return Verdict.OK;
        }
        if (hasStopped(evidence)) {
            return Verdict.STOP;
        }
        List<Commit> commits = evidence.commits();
        int fall = lastFall(commits);
        if (fall > 0 && !hasRecovered(commits, fall)) {
            return Verdict.REWIND;
        }
        for (Commit commit : commits) {
            if (commit.lag() <= allowed) {
                return Verdict.OK;
            }
        }
        if (commits.size() >= ENOUGH_COMMITS && evidence.span().compareTo(LONG_ENOUGH) >= 0) {
            if (comesNoFurther(commits)) {
                return Verdict.STALL;
            }
            if (onlyGrows(commits, evidence.lag())) {
                return Verdict.WARN;
            }
        }
        return evidence.known() ? Verdict.OK : Verdict.UNKNOWN;
    }

    /**
     * What is to be said after the partition's name; absent where nothing is.
     */
    static @Nullable String words(Verdict verdict, Evidence evidence) {
        List<Commit> commits = evidence.commits();
        String records = grouped(evidence.lag());
        return switch (verdict) {
            case UNKNOWN, OK -> null;
            case STOP -> evidence.abandoned()
                    ? "is read by nobody, the group has no members, %s records wait".formatted(records)
                    : "has not moved for %d s, %s records behind".formatted(evidence.stuckFor().toSeconds(), records);
            case REWIND -> {
                int fall = lastFall(commits);
                yield "has gone back from %s to %s, %s records behind".formatted(
                        grouped(commits.get(Math.max(0, fall - 1)).offset()), grouped(commits.get(fall).offset()),
                        records);
            }
            case STALL -> "commits, but comes no further than %s, %s records behind"
                .formatted(grouped(highest(commits)), records);
            case WARN -> "falls behind, from %s records to %s in %d s".formatted(grouped(commits.getFirst().lag()),
                    records, Duration.between(commits.getFirst().at(), evidence.now()).toSeconds());
        };
    }

    // Who commits seldom is given as much time as his last commits took together.
    private static boolean hasStopped(Evidence evidence) {
        if (evidence.stuckSince() == null) {
            return false;
        }
        Duration patience = evidence.abandoned() ? SHORTEST_PATIENCE : evidence.span();
        Duration least = patience.compareTo(SHORTEST_PATIENCE) < 0 ? SHORTEST_PATIENCE : patience;
        return evidence.stuckFor().compareTo(least.compareTo(LONGEST_PATIENCE) > 0 ? LONGEST_PATIENCE : least) >= 0;
    }

    private static int lastFall(List<Commit> commits) {
        for (int i = commits.size() - 1; i > 0; i--) {
            if (commits.get(i).offset() < commits.get(i - 1).offset()) {
                return i;
            }
        }
        return 0;
    }

    private static boolean hasRecovered(List<Commit> commits, int fall) {
        long before = highest(commits.subList(0, fall));
        return commits.subList(fall, commits.size()).stream().anyMatch(commit -> commit.offset() >= before);
    }

    // Who is set back again and again, and does the same work each time.
    private static boolean comesNoFurther(List<Commit> commits) {
        int half = commits.size() / 2;
        return highest(commits.subList(half, commits.size())) <= highest(commits.subList(0, half));
    }

    private static boolean onlyGrows(List<Commit> commits, long now) {
        for (int i = 1; i < commits.size(); i++) {
            if (commits.get(i).lag() < commits.get(i - 1).lag()) {
                return false;
            }
        }
        return now >= commits.getLast().lag() && now > commits.getFirst().lag();
    }

    private static long highest(List<Commit> commits) {
        return commits.stream().mapToLong(Commit::offset).max().orElse(0);
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

}
