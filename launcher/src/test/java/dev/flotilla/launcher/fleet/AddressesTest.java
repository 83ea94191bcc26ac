package dev.flotilla.launcher.fleet;

import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.flotilla.launcher.console.Trouble;
import dev.flotilla.launcher.members.Member;
import dev.flotilla.launcher.members.Role;
import dev.flotilla.launcher.process.Condition;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AddressesTest {

    private static final Member PROCESSOR_1 = new Member(Role.PROCESSOR, 1);

    private static final Member PROCESSOR_2 = new Member(Role.PROCESSOR, 2);

    @Test
    void shouldGiveTheDesignsPortsWhenAllAreFree() {
        Map<Member, Address> assigned = addresses().assign(List.of(), Wanted.of(Map.of(), Map.of()).members());

        assertThat(assigned.values()).extracting(Address::port)
            .containsExactlyInAnyOrder(8081, 8085, 8083, 8082, 8084, 8080, 5433, 9092);
        assertThat(assigned.get(Member.broker(1))).isEqualTo(new Address(9092, 19_092));
    }

    @Test
    void shouldGiveTheNextFreePortThatNobodyElsePrefersWhenOneIsTaken() {
        Member ingestion = new Member(Role.INGESTION, 1);

        Map<Member, Address> assigned = addresses(8081).assign(List.of(), List.of(ingestion));

        assertThat(assigned.get(ingestion)).isEqualTo(new Address(8086, null));
    }

    @Test
    void shouldKeepReplicasApartWhenSeveralStart() {
        Map<Member, Address> assigned = addresses(8090).assign(List.of(),
                List.of(PROCESSOR_1, PROCESSOR_2, new Member(Role.STORAGE, 2)));

        assertThat(assigned.values()).extracting(Address::port).containsExactlyInAnyOrder(8085, 8091, 8092);
    }

    @Test
    void shouldReturnToItsPortsWhenOthersKnowItByThem() {
        List<MemberState> existing = List.of(MemberStates.state(Member.broker(1), 9099, Condition.DEAD),
                MemberStates.state(Member.broker(2), 9093, Condition.ALIVE));

        Map<Member, Address> assigned = addresses().assign(existing, List.of(Member.broker(1)));

        assertThat(assigned.get(Member.broker(1))).isEqualTo(new Address(9099, 19_099));
        assertThat(assigned.get(Member.broker(2))).isEqualTo(new Address(9093, 19_093));
    }

    @Test
    void shouldMoveBackToTheDesignsPortWhenNobodyLives() {
        List<MemberState> existing = List.of(MemberStates.state(Member.broker(1), 9099, Condition.DEAD));

        Map<Member, Address> assigned = addresses().assign(existing, List.of(Member.broker(1)));

        assertThat(assigned.get(Member.broker(1))).isEqualTo(new Address(9092, 19_092));
    }

    @Test
    void shouldSayWhatToDoWhenAKnownPortIsTaken() {
        List<MemberState> existing = List.of(MemberStates.state(Member.broker(1), 9092, Condition.DEAD),
                MemberStates.state(Member.broker(2), 9093, Condition.ALIVE));

        assertThatThrownBy(() -> addresses(9092).assign(existing, List.of(Member.broker(1))))
            .isInstanceOf(Trouble.class)
            .hasMessageContaining("broker-1")
            .hasMessageContaining("9092");
    }

    private static Addresses addresses(Integer... taken) {
        return new Addresses(port -> !Set.of(taken).contains(port), 0);
    }

}
