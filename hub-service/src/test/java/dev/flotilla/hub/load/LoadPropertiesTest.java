package dev.flotilla.hub.load;

import java.net.URI;
import java.util.List;
import java.util.Map;

import dev.flotilla.testkit.properties.Bound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LoadPropertiesTest {

    @Test
    void shouldHaveSafeDefaultsWhenNothingIsSet() {
        assertThat(Bound.from(Map.of(), LoadProperties.class))
            .isEqualTo(new LoadProperties(List.of(URI.create("http://localhost:8081"))));
    }

    @Test
    void shouldTakeEveryKeyWhenAllAreSet() {
        assertThat(Bound.from(Map.of("flotilla.hub.load.addresses", "http://one:1,https://two"), LoadProperties.class))
            .isEqualTo(new LoadProperties(List.of(URI.create("http://one:1"), URI.create("https://two"))));
    }

    @ParameterizedTest
    @ValueSource(strings = { "localhost:8081", "file:///etc/passwd", "http://user:secret@one", "http:///load" })
    void shouldRefuseAnAddressWhenNothingCanBeAskedThere(String address) {
        List<URI> addresses = List.of(URI.create(address));

        assertThatThrownBy(() -> new LoadProperties(addresses)).isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("flotilla.hub.load.addresses")
            .hasMessageNotContaining("secret");
    }

}
