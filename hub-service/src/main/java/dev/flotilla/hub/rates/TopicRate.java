package dev.flotilla.hub.rates;

/**
 * How fast a topic grows.
 *
 * @param perSecond records of late
 * @param perMinute records in the last minute
 * @param skew the busiest partition's rate against an even share: 1 is even; 0 where
 * nothing comes
 */
public record TopicRate(double perSecond, double perMinute, double skew) {
}
