package dev.flotilla.sql.syntax;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.flotilla.sql.text.Spot;

/**
 * Reads {@code @name value} and {@code @name: value (remark)}.
 */
final class AnnotationLine {

    private static final Pattern NAME = Pattern.compile("@([A-Za-z][A-Za-z0-9_.-]{0,254})(?=[\\s:]|$)");

    private AnnotationLine() {
    }

    /**
     * @param start where in the text the line's sign is
     */
    static Optional<Annotation> of(String line, int start) {
        Matcher name = NAME.matcher(line);
        if (!name.lookingAt()) {
            return Optional.empty();
        }
        String rest = line.substring(name.end()).strip();
        String value = rest.startsWith(":") ? rest.substring(1).strip() : rest;
        return Optional.of(new Annotation(new Spot(start, start + line.stripTrailing().length()),
                name.group(1).toLowerCase(Locale.ROOT), withoutRemark(value)));
    }

    private static String withoutRemark(String value) {
        if (!value.endsWith(")")) {
            return value;
        }
        int depth = 0;
        for (int at = value.length() - 1; at >= 0; at--) {
            depth += switch (value.charAt(at)) {
                case ')' -> 1;
                case '(' -> -1;
                default -> 0;
            };
            if (depth == 0) {
                boolean apart = at > 0 && Character.isWhitespace(value.charAt(at - 1));
                return apart ? value.substring(0, at).strip() : value;
            }
        }
        return value;
    }

}
