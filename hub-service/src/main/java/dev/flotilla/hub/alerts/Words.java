package dev.flotilla.hub.alerts;

import java.time.Duration;
import java.util.Locale;

import dev.flotilla.hub.names.Shortened;
import dev.flotilla.hub.picture.InstancePicture;

/**
 * Numbers and names as people read them.
 */
final class Words {

    private static final int LONGEST = 60;

    private Words() {
    }

    static String count(long number, String one) {
        return number == 1 ? "1 " + one : grouped(number) + " " + one + "s";
    }

    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String percent(double part) {
        return Math.round(part * 100) + "%";
    }

    static String lasting(Duration time) {
        long seconds = time.toSeconds();
        return seconds < 120 ? seconds + " s" : seconds / 60 + " min";
    }

    static String name(InstancePicture instance) {
        return shortened(instance.service()) + " " + instance.number();
    }

    static String shortened(String text) {
        return Shortened.to(LONGEST, text);
    }

    static String line(String text) {
        return Shortened.line(LONGEST, text);
    }

}
