package dev.flotilla.hub.present;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import dev.flotilla.common.identity.InstanceIdentity;
import dev.flotilla.hub.cluster.ClusterSight;
import dev.flotilla.hub.cluster.ClusterView;
import dev.flotilla.hub.heartbeats.SeenInstance;
import dev.flotilla.hub.permission.Permission;
import dev.flotilla.hub.picture.FleetPicture;
import dev.flotilla.hub.picture.HubPicture;
import dev.flotilla.hub.picture.Measures;
import dev.flotilla.hub.picture.Painter;
import dev.flotilla.hub.picture.Scene;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what was heard, lets everybody have a look at it, and has it painted. By one
 * thread: those who look remember.
 */
final class Studio {

    private final Watches watches;

    private final Books books;

    private final Conclusions conclusions;

    private final InstanceIdentity identity;

    private final Permission permission;

    private final Map<String, Integer> expected;

    private @Nullable Instant looked;

    private Measures measures = Measures.NONE;

    Studio(Watches watches, Books books, Conclusions conclusions, InstanceIdentity identity, Permission permission,
            Map<String, Integer> expected) {
        this.watches = watches;
        this.books = books;
        this.conclusions = conclusions;
        this.identity = identity;
        this.permission = permission;
        this.expected = Map.copyOf(expected);
    }

    long changes() {
        return watches.changes();
    }

    FleetPicture paint(Instant now) {
        ClusterView view = watches.cluster().view();
        List<SeenInstance> instances = watches.heartbeats().instances();
        if (view instanceof ClusterView.Answering(ClusterSight sight) && !sight.at().equals(looked)) {
            measures = books.look(sight, instances, watches, now);
            looked = sight.at();
        }
        return conclusions.drawn(Painter
            .paint(new Scene(now, hub(view), view.last(), instances, measures, books.rebalances(), expected)));
    }

    private HubPicture hub(ClusterView view) {
        return switch (view) {
            case ClusterView.Answering _ -> hub(true, null, null);
            case ClusterView.Lost(var _, Instant since, String reason) -> hub(false, since, reason);
        };
    }

    private HubPicture hub(boolean sees, @Nullable Instant blindSince, @Nullable String why) {
        return new HubPicture(identity.id(), identity.version(), identity.commit(), identity.startedAt(), sees,
                blindSince, why, permission.acts());
    }

}
