package dev.flotilla.launcher.proof;

import java.util.List;

/**
 * Where a fleet can be reached. Instances come and go, so one looks again and again;
 * looking never waits for the network longer than a moment.
 */
public sealed interface FleetDoors permits AddressedDoors, RosterDoors {

    List<Door> ingestion();

    List<Door> storage();

}
