package dev.flotilla.sql.text;

/** A stretch of the text, by characters. */
public record Spot(int start, int end) {

    public Spot {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("a spot from " + start + " to " + end);
        }
    }

    /** From the beginning of this one to the end of the other. */
    public Spot to(Spot last) {
        return new Spot(start, Math.max(end, last.end));
    }

}
