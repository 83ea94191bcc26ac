package dev.flotilla.common.browsers;

import dev.flotilla.common.errors.ErrorCode;
import dev.flotilla.common.errors.FleetException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OwnPagesOnlyTest {

    @ParameterizedTest
    @CsvSource({ "POST, cross-site", "POST, same-site", "DELETE, cross-site" })
    void shouldRefuseToChangeAnythingWhenAnotherSitesPageAsks(String method, String site) {
        assertThatThrownBy(() -> asks(method, site)).isInstanceOfSatisfying(FleetException.class,
                refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.FORBIDDEN));
    }

    @ParameterizedTest
    @CsvSource({ "POST, same-origin", "POST, none", "GET, cross-site" })
    void shouldAnswerWhenItIsHarmlessOrOwn(String method, String site) {
        assertThat(asks(method, site)).isTrue();
    }

    @Test
    void shouldAnswerWhenNoBrowserAsks() {
        assertThat(asks("POST", null)).isTrue();
    }

    private static boolean asks(String method, @Nullable String site) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/api/apps");
        if (site != null) {
            request.addHeader("Sec-Fetch-Site", site);
        }
        return new OwnPagesOnly().preHandle(request, new MockHttpServletResponse(), new Object());
    }

}
