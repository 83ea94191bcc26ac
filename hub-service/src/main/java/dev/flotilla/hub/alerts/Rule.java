package dev.flotilla.hub.alerts;

import java.time.Duration;
import java.util.stream.Stream;

import dev.flotilla.hub.picture.Alert;

/**
 * Something that somebody should look at when it lasts.
 *
 * @param hold how long it has to last
 * @param gap how long it may be away meanwhile
 * @param throughKafka whether it is seen through Kafka, and unknown while that is away
 */
record Rule(RuleName name, Duration hold, Duration gap, boolean throughKafka, Check check) {

    interface Check {

        Stream<Finding> look(Situation situation);

    }

    static Rule atOnce(RuleName name, Check check) {
        return after(Duration.ZERO, name, check);
    }

    static Rule after(Duration hold, RuleName name, Check check) {
        return new Rule(name, hold, Duration.ZERO, true, check);
    }

    Rule withGap(Duration gap) {
        return new Rule(name, hold, gap, throughKafka, check);
    }

    Rule alsoBlind() {
        return new Rule(name, hold, gap, false, check);
    }

    Alert.Severity severity() {
        return name.severity();
    }

}
