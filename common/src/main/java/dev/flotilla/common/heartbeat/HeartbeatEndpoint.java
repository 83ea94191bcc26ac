package dev.flotilla.common.heartbeat;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/**
 * The same record for who asks this instance alone, also while Kafka is away.
 */
@Endpoint(id = "heartbeat")
class HeartbeatEndpoint {

    private final HeartbeatSource source;

    HeartbeatEndpoint(HeartbeatSource source) {
        this.source = source;
    }

    @ReadOperation
    Heartbeat now() {
        return source.now();
    }

}
