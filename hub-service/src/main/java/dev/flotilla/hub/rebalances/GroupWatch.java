package dev.flotilla.hub.rebalances;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;

import dev.flotilla.hub.heartbeats.Crew;
import dev.flotilla.hub.heartbeats.SeenInstance;
import org.jspecify.annotations.Nullable;

/**
 * One group from sight to sight.
 */
final class GroupWatch {

    /** A heartbeat that is late is known to be by then. */
    private static final Duration LATE_NEWS = Duration.ofSeconds(30);

    private final String group;

    private final Owners owners = new Owners();

    private @Nullable Shape calm;

    private @Nullable Unrest unrest;

    GroupWatch(String group) {
        this.group = group;
    }

    /** The change that is going on, or of which there may still be something to hear. */
    @Nullable RebalanceEvent look(Shape now, List<SeenInstance> instances, Crew crew, LongSupplier numbers) {
        owners.learn(now.clients().keySet(), crew);
        RebalanceEvent event = follow(now, instances, crew, numbers);
        // Also where a group never comes to rest, and each time with other clients.
        Set<String> named = new HashSet<>(now.clients().keySet());
        if (calm != null) {
            named.addAll(calm.clients().keySet());
        }
        if (unrest != null) {
            named.addAll(unrest.clients());
        }
        owners.keep(named);
        return event;
    }

    private @Nullable RebalanceEvent follow(Shape now, List<SeenInstance> instances, Crew crew, LongSupplier numbers) {
        Shape before = calm;
        if (before == null) {
            // Who comes in the middle does not know how it was.
            calm = now.settled() ? now : null;
            return null;
        }
        Unrest current = unrest;
        boolean isNew = (current == null || current.isOver()) && !(now.settled() && now.isLike(before));
        if (isNew) {
            current = new Unrest(numbers.getAsLong(), group, owners, before, now);
        }
        if (current == null) {
            calm = now;
            return null;
        }
        if (!current.isOver()) {
            current.look(now);
        }
        current.hear(instances, crew);
        if (current.isOver()) {
            calm = now;
        }
        unrest = current.isOverSince(now.at().minus(LATE_NEWS)) ? null : current;
        return current.event();
    }

    /** It is not there any more, and so will not come to rest. */
    @Nullable RebalanceEvent gone(Instant at) {
        if (unrest == null || unrest.isOver()) {
            return null;
        }
        RebalanceEvent event = unrest.event();
        return new RebalanceEvent(event.number(), at, group, true, null, "the group was deleted", event.moves(),
                event.moved());
    }

}
