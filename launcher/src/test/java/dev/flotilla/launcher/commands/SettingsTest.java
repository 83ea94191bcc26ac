package dev.flotilla.launcher.commands;

import java.util.Map;

import dev.flotilla.launcher.console.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SettingsTest {

    @Test
    void shouldMoveEveryPortWhenAnOffsetIsSet() {
        assertThat(Settings.of(Map.of("FLOTILLA_PORT_OFFSET", "45000")).portOffset()).isEqualTo(45_000);
    }

    @ParameterizedTest
    @ValueSource(strings = { "60000", "45001", "-1", "many" })
    void shouldSayWhatIsWrongWhenTheOffsetLeavesNoPorts(String offset) {
        assertThatThrownBy(() -> Settings.of(Map.of("FLOTILLA_PORT_OFFSET", offset))).isInstanceOf(Trouble.class)
            .hasMessageContaining("FLOTILLA_PORT_OFFSET");
    }

}
