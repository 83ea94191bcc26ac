package dev.flotilla.databridge.routes;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the notation of column types.
 */
final class ColumnTypes {

    static final String KNOWN = "string, long, decimal(p,s) with 1 <= p <= " + ColumnType.Decimal.MAX_PRECISION
            + " and 0 <= s <= p, boolean, timestamp, json, double";

    private static final Pattern DECIMAL = Pattern.compile("decimal\\( *(\\d{1,3}) *, *(\\d{1,3}) *\\)");

    private ColumnTypes() {
    }

    static Optional<ColumnType> parse(String notation) {
        return switch (notation) {
            case "string" -> Optional.of(new ColumnType.Text());
            case "long" -> Optional.of(new ColumnType.Whole());
            case "boolean" -> Optional.of(new ColumnType.Flag());
            case "timestamp" -> Optional.of(new ColumnType.Timestamp());
            case "json" -> Optional.of(new ColumnType.Json());
            case "double" -> Optional.of(new ColumnType.Floating());
            default -> decimal(notation);
        };
    }

    private static Optional<ColumnType> decimal(String notation) {
        Matcher matcher = DECIMAL.matcher(notation);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int precision = Integer.parseInt(matcher.group(1));
        int scale = Integer.parseInt(matcher.group(2));
        boolean isSound = precision >= 1 && precision <= ColumnType.Decimal.MAX_PRECISION && scale <= precision;
        return isSound ? Optional.of(new ColumnType.Decimal(precision, scale)) : Optional.empty();
    }

}
