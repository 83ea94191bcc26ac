package dev.flotilla.hub.alerts;

/**
 * Whoever is told of alerts.
 */
@FunctionalInterface
interface Herald {

    /** At once, without waiting for anybody. */
    void tell(Notice notice);

}
