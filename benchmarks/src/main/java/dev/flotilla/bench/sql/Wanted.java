package dev.flotilla.bench.sql;

import java.util.Locale;

import dev.flotilla.bench.report.Series;

/**
 * A claim: so many times as fast as somebody else.
 */
record Wanted(String than, double times) {

    String verdict(Series ours, Series theirs) {
        double reached = ours.median() / theirs.median();
        return String.format(Locale.ROOT, "%s is %.2f times %s (in rounds %.2f to %.2f), wanted are %.2f: %s",
                ours.name(), reached, theirs.name(), ours.lowest() / theirs.highest(), ours.highest() / theirs.lowest(),
                times, reached >= times ? "reached" : "MISSED");
    }

}
