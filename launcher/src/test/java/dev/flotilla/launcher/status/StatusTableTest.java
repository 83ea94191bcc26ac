package dev.flotilla.launcher.status;

import java.util.List;

import dev.flotilla.launcher.fleet.MemberStates;
import dev.flotilla.launcher.process.Condition;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StatusTableTest {

    @Test
    void shouldTellTheBusyTheIdleAndTheDeadApart() {
        InstanceStatus.Pulse busy = new InstanceStatus.Pulse("a", "RUNNING", "UP", List.of("orders 0-11"), 12, false,
                1000, 998.25, 42L);
        InstanceStatus.Pulse idle = new InstanceStatus.Pulse("b", "RUNNING", "UP", List.of(), 0, true, 0, 0, null);

        String table = StatusTable
            .render(List.of(new InstanceStatus(MemberStates.processor(1, Condition.ALIVE), "running", 200L << 20, busy),
                    new InstanceStatus(MemberStates.processor(2, Condition.ALIVE), "running", 190L << 20, idle),
                    new InstanceStatus(MemberStates.processor(3, Condition.DEAD), "dead", 0, null)));

        assertThat(table).isEqualTo("""
                instance              pid  port  state    partitions     in/s  out/s  lag  MiB
                processor-service-1  12796  8085  running  orders 0-11  1000.0  998.3   42  200
                processor-service-2  12797  8086  running  idle            0.0    0.0    -  190
                processor-service-3      -  8087  dead     -                 -      -    -    -"""
            .replace("instance              pid", "instance               pid"));
    }

}
