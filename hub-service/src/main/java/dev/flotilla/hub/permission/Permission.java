package dev.flotilla.hub.permission;

import dev.flotilla.common.errors.ErrorCode;
import dev.flotilla.common.errors.FleetException;

/**
 * Whether the hub may act: replay dead letters, and switch the load generator.
 */
public record Permission(boolean acts) {

    /** To be called before anything is done. */
    public void demand() {
        if (!acts) {
            throw new FleetException(ErrorCode.FORBIDDEN,
                    "This hub only looks: flotilla.hub.actions is false. Ask a hub that may act, or the service itself.");
        }
    }

}
