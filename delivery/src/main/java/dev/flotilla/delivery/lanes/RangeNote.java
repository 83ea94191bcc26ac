package dev.flotilla.delivery.lanes;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.flotilla.delivery.route.Lookup;
import dev.flotilla.delivery.route.Progress;
import dev.flotilla.delivery.route.Range;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * How a range is written down as the group's commit: its beginning as the offset, its end
 * as the metadata.
 */
final class RangeNote {

    /** Of a store that keeps the offset itself; the commit is for tools then. */
    static final String HINT = "hint";

    private static final String SETTLED = "settled";

    // What tools leave that set the offsets of a group.
    private static final String SET_BY_HAND = "";

    private static final Pattern UNTIL = Pattern.compile("writing until (\\d{1,18})");

    private RangeNote() {
    }

    static OffsetAndMetadata writing(Range range) {
        return new OffsetAndMetadata(range.first(), "writing until " + range.next());
    }

    static OffsetAndMetadata settled(long next) {
        return new OffsetAndMetadata(next, SETTLED);
    }

    /**
     * A hint says nothing about this store, which may be another one than the hint was
     * for.
     */
    static Lookup read(TopicPartition partition, @Nullable OffsetAndMetadata committed) {
        if (committed == null || HINT.equals(committed.metadata())) {
            return new Lookup.Found(new Progress.NotStarted());
        }
        String note = committed.metadata();
        if (SETTLED.equals(note) || SET_BY_HAND.equals(note)) {
            return new Lookup.Found(new Progress.Next(committed.offset()));
        }
        Matcher until = UNTIL.matcher(note);
        if (until.matches() && Long.parseLong(until.group(1)) > committed.offset()) {
            return new Lookup.Unsettled(new Range(partition, committed.offset(), Long.parseLong(until.group(1))));
        }
        return new Lookup.Unavailable(new IllegalStateException("the group's commit of " + partition + " says '" + note
                + "', which is none of ours; stop the group and set its offset with kafka-consumer-groups.sh"));
    }

}
