package dev.flotilla.launcher.commands;

import java.util.List;

import dev.flotilla.launcher.fleet.MemberStates;
import dev.flotilla.launcher.members.Member;
import dev.flotilla.launcher.members.Role;
import dev.flotilla.launcher.process.Condition;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WelcomeTest {

    @Test
    void shouldNameTheFirstHubThatRunsWhenThereAreSeveral() {
        Welcome welcome = new Welcome(List.of(MemberStates.processor(1, Condition.ALIVE),
                MemberStates.state(new Member(Role.HUB, 1), 8080, Condition.DEAD),
                MemberStates.state(new Member(Role.HUB, 2), 8090, Condition.ALIVE)), true);

        assertThat(welcome.page()).hasValue("see it live: http://localhost:8090");
    }

    @Test
    void shouldNameNoPageWhenThereIsNoHub() {
        Welcome welcome = new Welcome(List.of(MemberStates.processor(1, Condition.ALIVE)), true);

        assertThat(welcome.page()).isEmpty();
    }

}
