package dev.flotilla.launcher.members;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MemberTest {

    @ParameterizedTest
    @ValueSource(strings = { "processor-service-2", "broker-1", "postgres", "ingestion-service-14" })
    void shouldKeepItsNameWhenParsed(String name) {
        assertThat(Member.parse(name)).map(Member::name).hasValue(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = { "processor-service", "broker-0", "postgres-1", "nobody-1", "", "../broker-1", "broker-1.json" })
    void shouldBeNobodyWhenTheNameIsNone(String name) {
        assertThat(Member.parse(name)).isEmpty();
    }

    @Test
    void shouldStopWorkBeforeWhatItStandsOn() {
        assertThat(Role.values()).containsExactly(Role.INGESTION, Role.PROCESSOR, Role.SQL, Role.STORAGE,
                Role.DATA_BRIDGE, Role.HUB, Role.POSTGRES, Role.BROKER);
    }

}
