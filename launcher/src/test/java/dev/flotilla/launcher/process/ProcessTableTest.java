package dev.flotilla.launcher.process;

import java.time.Instant;

import dev.flotilla.launcher.members.Member;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProcessTableTest {

    private final ProcessTable processes = ProcessTable.ofThisSystem();

    @Test
    void shouldBeAliveWhenThePidIsStillOfTheSameProcess() {
        long self = ProcessHandle.current().pid();
        String stamp = processes.entry(self).orElseThrow().stamp();

        assertThat(processes.conditionOf(record(self, stamp))).isEqualTo(Condition.ALIVE);
    }

    @Test
    void shouldBeDeadWhenAnotherProcessHasThePidSince() {
        assertThat(processes.conditionOf(record(ProcessHandle.current().pid(), "an earlier one")))
            .isEqualTo(Condition.DEAD);
    }

    @Test
    void shouldBeStoppedWhenItEndedOnPurpose() {
        assertThat(processes.conditionOf(record(ProcessHandle.current().pid(), "an earlier one").asStopped()))
            .isEqualTo(Condition.STOPPED);
    }

    private static ProcessRecord record(long pid, String stamp) {
        return new ProcessRecord(Member.broker(1), pid, stamp, 9092, 19_092, Instant.EPOCH, false);
    }

}
