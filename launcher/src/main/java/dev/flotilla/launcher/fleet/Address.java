package dev.flotilla.launcher.fleet;

import dev.flotilla.launcher.kafka.BrokerAddress;
import dev.flotilla.launcher.members.Member;
import dev.flotilla.launcher.process.ProcessRecord;
import org.jspecify.annotations.Nullable;

/**
 * Where a member listens.
 */
record Address(int port, @Nullable Integer innerPort) {

    static Address of(ProcessRecord record) {
        return new Address(record.port(), record.innerPort());
    }

    BrokerAddress asBroker(Member member) {
        return new BrokerAddress(member.number(), port, innerPort == null ? 0 : innerPort);
    }

}
