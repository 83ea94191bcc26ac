package dev.flotilla.hub.alerts;

/**
 * A condition that holds in a picture.
 */
record Finding(String subject, String summary, String remedy) {
}
