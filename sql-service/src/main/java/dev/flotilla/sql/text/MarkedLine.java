package dev.flotilla.sql.text;

/**
 * A line of the text as a terminal shows it, and carets below the spot.
 */
record MarkedLine(String text, String mark) {

    private static final int TAB = 4;

    private static final int WIDEST = 120;

    /** What is shown of a long line before the spot. */
    private static final int BEFORE = 40;

    /** What is farther from the spot is not looked at, since a file may be one line. */
    private static final int FARTHEST = 400;

    private static final String CUT = "…";

    static MarkedLine of(SourceText source, Spot spot) {
        String text = source.text();
        int offset = Math.min(spot.start(), text.length());
        int start = Math.max(source.lineStart(offset), offset - FARTHEST);
        int end = Math.min(source.lineEnd(offset), offset + FARTHEST);
        int last = Math.min(Math.max(spot.end(), offset), end);

        String before = shown(text.substring(start, offset), 0);
        String marked = shown(text.substring(offset, Math.max(last, offset)), width(before));
        String after = shown(text.substring(Math.max(last, offset), Math.max(end, offset)), width(before + marked));
        if (width(before + marked + after) > WIDEST) {
            before = width(before) > BEFORE ? CUT + lastOf(before, BEFORE) : before;
            int room = WIDEST - width(before);
            if (width(marked) > room) {
                marked = firstOf(marked, room - 1);
                after = CUT;
            }
            else if (width(marked + after) > room) {
                after = firstOf(after, room - width(marked) - 1) + CUT;
            }
        }
        String mark = " ".repeat(width(before)) + "^".repeat(Math.max(1, width(marked)));
        return new MarkedLine(before + marked + after, mark);
    }

    private static String shown(String text, int column) {
        StringBuilder shown = new StringBuilder();
        int at = column;
        for (int code : text.codePoints().toArray()) {
            if (code == '\t') {
                int spaces = TAB - at % TAB;
                shown.append(" ".repeat(spaces));
                at += spaces;
            }
            else {
                int visible = isVisible(code) ? code : '?';
                shown.appendCodePoint(visible);
                at += width(visible);
            }
        }
        return shown.toString();
    }

    /**
     * A file of rubbish must not send commands to the terminal that shows it, nor turn
     * its lines around.
     */
    private static boolean isVisible(int code) {
        return !switch (Character.getType(code)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR, Character.UNASSIGNED, Character.PRIVATE_USE ->
                true;
            default -> false;
        };
    }

    private static String firstOf(String text, int room) {
        int used = 0;
        int at = 0;
        while (at < text.length() && used + width(text.codePointAt(at)) <= room) {
            used += width(text.codePointAt(at));
            at += Character.charCount(text.codePointAt(at));
        }
        return text.substring(0, at);
    }

    private static String lastOf(String text, int room) {
        int used = 0;
        int at = text.length();
        while (at > 0 && used + width(text.codePointBefore(at)) <= room) {
            used += width(text.codePointBefore(at));
            at -= Character.charCount(text.codePointBefore(at));
        }
        return text.substring(at);
    }

    private static int width(String text) {
        return text.codePoints().map(MarkedLine::width).sum();
    }

    private static int width(int code) {
        int type = Character.getType(code);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return isWide(code) ? 2 : 1;
    }

    /** Ideographs, Hangul, full-width forms and emoji take two columns. */
    private static boolean isWide(int code) {
        return within(code, 0x1100, 0x115F) || within(code, 0x2E80, 0xA4CF) || within(code, 0xAC00, 0xD7A3)
                || within(code, 0xF900, 0xFAFF) || within(code, 0xFE30, 0xFE6F) || within(code, 0xFF00, 0xFF60)
                || within(code, 0xFFE0, 0xFFE6) || within(code, 0x1F300, 0x1FAFF) || within(code, 0x20000, 0x3FFFD)
                || code == 0x2705 || code == 0x274C;
    }

    private static boolean within(int code, int first, int last) {
        return code >= first && code <= last;
    }

}
