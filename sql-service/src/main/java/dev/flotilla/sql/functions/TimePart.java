package dev.flotilla.sql.functions;

import java.util.Locale;
import java.util.Map;

/**
 * A unit of time by its name, in the singular or the plural.
 */
enum TimePart {

    MICROSECOND(1), MILLISECOND(1_000), SECOND(1_000_000), MINUTE(60_000_000), HOUR(3_600_000_000L), DAY(0), WEEK(0),
    MONTH(0), QUARTER(0), YEAR(0), DAY_OF_WEEK(0), DAY_OF_YEAR(0), EPOCH(0);

    private static final Map<String, TimePart> SHORT = Map.of("MICROS", MICROSECOND, "MILLIS", MILLISECOND, "MS",
            MILLISECOND, "DOW", DAY_OF_WEEK, "DOY", DAY_OF_YEAR);

    private static final BoundedCache<TimePart> KNOWN = new BoundedCache<>(64, TimePart::parse);

    private final long micros;

    TimePart(long micros) {
        this.micros = micros;
    }

    /**
     * The length of a unit that is always as long and never cut by a change of the
     * clocks; 0 of the others.
     */
    long micros() {
        return micros;
    }

    static TimePart named(String text) {
        return KNOWN.get(text);
    }

    private static TimePart parse(String text) {
        String name = text.toUpperCase(Locale.ROOT);
        TimePart abbreviated = SHORT.get(name);
        if (abbreviated != null) {
            return abbreviated;
        }
        for (TimePart part : values()) {
            if (name.equals(part.name()) || name.equals(part.name() + "S")
                    || name.equals(part.name().replace("_", ""))) {
                return part;
            }
        }
        throw Refusal.of("unit", text,
                "units are MICROSECOND, MILLISECOND, SECOND, MINUTE, HOUR, DAY, WEEK, MONTH, QUARTER and YEAR");
    }

}
