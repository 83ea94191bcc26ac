package dev.flotilla.hub.present;

import java.time.Instant;
import java.util.List;

import dev.flotilla.hub.cluster.ClusterSight;
import dev.flotilla.hub.heartbeats.ReadersBook;
import dev.flotilla.hub.heartbeats.SeenInstance;
import dev.flotilla.hub.lag.LagBook;
import dev.flotilla.hub.latency.LatencyBook;
import dev.flotilla.hub.picture.Measures;
import dev.flotilla.hub.rates.TopicRates;
import dev.flotilla.hub.rebalances.RebalanceEvent;
import dev.flotilla.hub.rebalances.Timeline;

/**
 * Who remembers what was seen before, to tell what it comes to.
 */
record Books(LagBook lags, TopicRates rates, LatencyBook latencies, Timeline timeline, ReadersBook readers) {

    /** Once for every sight, in their order. */
    Measures look(ClusterSight sight, List<SeenInstance> instances, Watches watches, Instant now) {
        timeline.look(sight, instances);
        return new Measures(lags.look(sight), rates.look(sight), latencies.look(instances, now),
                watches.keys().shares(), readers.look(instances, sight.groups().keySet()));
    }

    List<RebalanceEvent> rebalances() {
        return timeline.latest();
    }

}
