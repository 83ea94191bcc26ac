package dev.flotilla.common.browsers;

import java.util.Set;

import dev.flotilla.common.errors.ErrorCode;
import dev.flotilla.common.errors.FleetException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.servlet.HandlerInterceptor;

/**
 * A text can be posted by any page that somebody on this machine looks at, without the
 * browser asking first; so what a browser sends for another site changes nothing here.
 */
final class OwnPagesOnly implements HandlerInterceptor {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    private static final Set<String> OWN = Set.of("same-origin", "none");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site == null || OWN.contains(site) || HARMLESS.contains(request.getMethod())) {
            return true;
        }
        throw new FleetException(ErrorCode.FORBIDDEN,
                "Another site's page may not change what runs here; use this server's own, or a command.");
    }

}
