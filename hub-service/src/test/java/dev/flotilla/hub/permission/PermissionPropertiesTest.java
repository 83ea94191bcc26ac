package dev.flotilla.hub.permission;

import java.util.Map;

import dev.flotilla.testkit.properties.Bound;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PermissionPropertiesTest {

    @Test
    void shouldHaveSafeDefaultsWhenNothingIsSet() {
        assertThat(Bound.from(Map.of(), PermissionProperties.class)).isEqualTo(new PermissionProperties(true));
    }

    @Test
    void shouldTakeEveryKeyWhenAllAreSet() {
        assertThat(Bound.from(Map.of("flotilla.hub.actions", "false"), PermissionProperties.class))
            .isEqualTo(new PermissionProperties(false));
    }

}
