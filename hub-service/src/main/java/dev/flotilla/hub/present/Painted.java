package dev.flotilla.hub.present;

import dev.flotilla.hub.picture.FleetPicture;

/**
 * A picture and how many there were before it.
 */
public record Painted(long revision, FleetPicture picture) {
}
