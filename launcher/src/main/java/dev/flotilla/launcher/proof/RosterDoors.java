package dev.flotilla.launcher.proof;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

import dev.flotilla.launcher.console.Trouble;
import dev.flotilla.launcher.fleet.MemberState;
import dev.flotilla.launcher.fleet.Roster;
import dev.flotilla.launcher.members.Role;

/**
 * The fleet of this machine, instance by instance.
 */
public record RosterDoors(Roster roster) implements FleetDoors {

    private static final int CONNECT_MILLIS = 100;

    /** One that has just been started is alive long before it listens. */
    @Override
    public List<Door> ingestion() {
        return Witnesses.alive(roster.all(), Role.INGESTION)
            .stream()
            .filter(member -> Listening
                .at(new InetSocketAddress(InetAddress.getLoopbackAddress(), member.record().port()), CONNECT_MILLIS))
            .map(RosterDoors::door)
            .toList();
    }

    @Override
    public List<Door> storage() {
        return Witnesses.alive(roster.all(), Role.STORAGE).stream().map(RosterDoors::door).toList();
    }

    /** Here a fleet is started by command, so none will come by itself. */
    public RosterDoors requireIngestion() {
        if (ingestion().isEmpty()) {
            throw new Trouble("no ingestion-service listens, so there is nobody to send orders to", "./flotilla up");
        }
        return this;
    }

    private static Door door(MemberState member) {
        return Door.onThisMachine(member.member().name(), member.record().port());
    }

}
