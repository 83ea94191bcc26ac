package dev.flotilla.launcher.fleet;

import java.util.List;
import java.util.Map;

import dev.flotilla.launcher.kafka.BrokerAddress;
import dev.flotilla.launcher.kafka.BrokerLaunches;
import dev.flotilla.launcher.members.Member;
import dev.flotilla.launcher.members.Role;
import dev.flotilla.launcher.postgres.PostgresLaunches;
import dev.flotilla.launcher.process.Launch;
import dev.flotilla.launcher.services.ServiceLaunches;
import org.jspecify.annotations.Nullable;

/**
 * How any member is started, given where everybody listens.
 */
public final class Launches {

    private final BrokerLaunches brokers;

    private final PostgresLaunches postgres;

    private final ServiceLaunches services;

    public Launches(BrokerLaunches brokers, PostgresLaunches postgres, ServiceLaunches services) {
        this.brokers = brokers;
        this.postgres = postgres;
        this.services = services;
    }

    Launch launch(Member member, Map<Member, Address> addresses) {
        Address own = addresses.get(member);
        if (own == null) {
            throw new IllegalStateException(member + " has no address");
        }
        return switch (member.role().kind()) {
            case BROKER -> brokers.launch(own.asBroker(member), brokers(addresses));
            case DATABASE -> postgres.launch(own.port());
            case SERVICE -> services.launch(member, own.port(),
                    new ServiceLaunches.Neighbours(BrokerAddress.bootstrapServers(brokers(addresses)),
                            postgresPort(addresses), ingestionPort(addresses)));
        };
    }

    static List<BrokerAddress> brokers(Map<Member, Address> addresses) {
        return addresses.entrySet()
            .stream()
            .filter(entry -> entry.getKey().role() == Role.BROKER)
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> entry.getValue().asBroker(entry.getKey()))
            .toList();
    }

    /** Of the first, as {@code ./flotilla load} has it, too. */
    private static @Nullable Integer ingestionPort(Map<Member, Address> addresses) {
        Address address = addresses.get(new Member(Role.INGESTION, 1));
        return address == null ? null : address.port();
    }

    private static int postgresPort(Map<Member, Address> addresses) {
        Address address = addresses.get(Member.postgres());
        return address == null ? Role.POSTGRES.firstPort() : address.port();
    }

}
