package dev.flotilla.ingestion.reading;

import tools.jackson.databind.JsonNode;

/**
 * A client's own text as it may stand in an answer or a log: short, and without anything
 * that a terminal or a page would act on.
 */
final class Shown {

    private static final int MAX_CHARS = 40;

    private Shown() {
    }

    static String value(JsonNode value) {
        if (value.isString()) {
            return '"' + text(value.stringValue()) + '"';
        }
        if (value.isObject()) {
            return "an object";
        }
        if (value.isArray()) {
            return "an array";
        }
        return text(value.asString());
    }

    static String text(String text) {
        StringBuilder shown = new StringBuilder(MAX_CHARS + 1);
        text.codePoints().limit(MAX_CHARS).map(c -> isPlain(c) ? c : '?').forEach(shown::appendCodePoint);
        return text.codePointCount(0, text.length()) > MAX_CHARS ? shown.append('…').toString() : shown.toString();
    }

    private static boolean isPlain(int c) {
        return c >= ' ' && c <= '~' && c != '<' && c != '>' && c != '"' && c != '\\';
    }

}
