package dev.flotilla.common.assignment;

import java.util.List;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

@Endpoint(id = "rebalances")
class RebalancesEndpoint {

    private final AssignmentTracker tracker;

    RebalancesEndpoint(AssignmentTracker tracker) {
        this.tracker = tracker;
    }

    @ReadOperation
    List<Rebalance> latestFirst() {
        return tracker.history();
    }

}
