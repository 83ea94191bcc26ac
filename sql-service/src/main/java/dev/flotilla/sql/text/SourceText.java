package dev.flotilla.sql.text;

/**
 * An application as it was written.
 *
 * @param name what errors call it, mostly a file's name
 */
public record SourceText(String name, String text) {

    /** Where the spot begins. */
    public Place placeOf(Spot spot) {
        int offset = Math.min(spot.start(), text.length());
        int line = 1;
        for (int at = 0; at < offset; at++) {
            if (text.charAt(at) == '\n') {
                line++;
            }
        }
        return new Place(line, text.codePointCount(lineStart(offset), offset) + 1);
    }

    int lineStart(int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    int lineEnd(int offset) {
        int end = text.indexOf('\n', offset);
        int past = end < 0 ? text.length() : end;
        return past > offset && text.charAt(past - 1) == '\r' ? past - 1 : past;
    }

}
