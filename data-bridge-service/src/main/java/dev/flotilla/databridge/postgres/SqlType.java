package dev.flotilla.databridge.postgres;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.flotilla.databridge.routes.ColumnType;

/**
 * Column types as PostgreSQL names them.
 */
final class SqlType {

    static final String PARTITION = "integer";

    static final String OFFSET = "bigint";

    private static final Pattern NUMERIC = Pattern.compile("numeric\\((\\d+),(\\d+)\\)");

    private SqlType() {
    }

    static String of(ColumnType type) {
        return switch (type) {
            case ColumnType.Text _ -> "text";
            case ColumnType.Whole _ -> "bigint";
            case ColumnType.Decimal(int precision, int scale) -> "numeric(" + precision + "," + scale + ")";
            case ColumnType.Flag _ -> "boolean";
            case ColumnType.Timestamp _ -> "timestamp with time zone";
            case ColumnType.Json _ -> "jsonb";
            case ColumnType.Floating _ -> "double precision";
        };
    }

    /**
     * Whether a column that somebody else made holds every value of the type, as
     * {@code format_type} tells it.
     */
    static boolean holds(String found, ColumnType type) {
        return found.equals(of(type)) || switch (type) {
            case ColumnType.Text _ -> found.equals("character varying");
            case ColumnType.Decimal decimal -> found.equals("numeric") || isWider(found, decimal);
            case ColumnType.Json _ -> Set.of("json", "text").contains(found);
            case ColumnType.Whole _, ColumnType.Flag _, ColumnType.Timestamp _, ColumnType.Floating _ -> false;
        };
    }

    private static boolean isWider(String found, ColumnType.Decimal decimal) {
        Matcher matcher = NUMERIC.matcher(found);
        if (!matcher.matches()) {
            return false;
        }
        int precision = Integer.parseInt(matcher.group(1));
        int scale = Integer.parseInt(matcher.group(2));
        return scale >= decimal.scale() && precision - scale >= decimal.precision() - decimal.scale();
    }

}
