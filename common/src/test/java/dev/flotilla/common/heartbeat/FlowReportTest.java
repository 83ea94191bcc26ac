package dev.flotilla.common.heartbeat;

import java.nio.charset.StandardCharsets;

import dev.flotilla.common.events.EventJson;
import dev.flotilla.common.events.Parsed;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FlowReportTest {

    @Test
    void shouldBeReadWhenWrittenByAnInstanceThatCountsNoAges() {
        String old = """
                {"group":"g","topic":"t","partitions":[0],"idle":false,"recordsIn":1,"recordsOut":1,"inPerSecond":0.0,
                 "outPerSecond":0.0,"lag":0,"pausedPartitions":[],"bufferFill":0.0,"deadLetters":0,"retries":0}""";

        Parsed<FlowReport> read = EventJson.read(old.getBytes(StandardCharsets.UTF_8), FlowReport.class);

        assertThat(read).isInstanceOfSatisfying(Parsed.Valid.class, valid -> assertThat(valid.value())
            .isInstanceOfSatisfying(FlowReport.class, report -> assertThat(report.sinceArrival()).isNull()));
    }

}
