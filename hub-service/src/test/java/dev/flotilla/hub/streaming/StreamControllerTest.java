package dev.flotilla.hub.streaming;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import dev.flotilla.common.errors.ErrorCode;
import dev.flotilla.common.errors.FleetException;
import dev.flotilla.hub.picture.FleetPicture;
import dev.flotilla.hub.picture.HubPicture;
import dev.flotilla.hub.present.Present;
import dev.flotilla.testkit.time.FakeClock;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StreamControllerTest {

    private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");

    private final FakeClock clock = new FakeClock(NOON);

    private final StreamController controller = new StreamController(
            new Present(new FleetPicture(NOON, new HubPicture("hub", "1", "c", NOON, true, null, null, true), Map.of(),
                    Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of())),
            JsonMapper.builder().build(), clock);

    @Test
    void shouldNotShowAnOldPictureAsThePresentWhenNoneIsPaintedAnyMore() {
        clock.advance(Duration.ofSeconds(11));

        assertThatThrownBy(() -> controller.watch(HttpMethod.GET, new MockHttpServletResponse()))
            .isInstanceOfSatisfying(FleetException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNAVAILABLE))
            .hasMessageContaining("since 2026-09-01T12:00:00Z");
    }

}
