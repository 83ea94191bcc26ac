package dev.flotilla.sql.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.flotilla.sql.syntax.Token.Kind;
import dev.flotilla.sql.text.Problems;
import dev.flotilla.sql.text.SourceText;
import dev.flotilla.sql.text.Spot;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into tokens and annotations.
 */
final class Lexer {

    private static final int LONGEST_TEXT = 1 << 20;

    private static final int LONGEST_NAME = 255;

    /** As many as a DECIMAL has; what an exponent adds is the limit of a DOUBLE. */
    private static final int MOST_DIGITS = 76;

    private static final int LARGEST_EXPONENT = 308;

    private static final Set<String> PAIRS = Set.of("<>", "!=", "<=", ">=", "||", "==", "&&", "::");

    private static final String SINGLES = "()<>=+-*/%,;.[]:";

    private final String text;

    private final Problems problems;

    private final List<Token> tokens = new ArrayList<>();

    private final List<Annotation> annotations = new ArrayList<>();

    private int at;

    private boolean lineStarts = true;

    private Lexer(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    static Lexed read(SourceText source, Problems problems) {
        if (source.text().length() > LONGEST_TEXT) {
            problems.error(new Spot(0, 0), "the file has more than 1 MiB", "make several applications of it");
            return new Lexed(List.of(new Token(Kind.END, new Spot(0, 0), "", true)), List.of());
        }
        Lexer lexer = new Lexer(source.text(), problems);
        while (lexer.at < lexer.text.length()) {
            lexer.step();
        }
        int end = lexer.tokens.isEmpty() ? 0 : lexer.tokens.getLast().spot().end();
        lexer.tokens.add(new Token(Kind.END, new Spot(end, end), "", true));
        return new Lexed(lexer.tokens, lexer.annotations);
    }

    private void step() {
        int code = text.codePointAt(at);
        if (code == '\n') {
            lineStarts = true;
            at++;
        }
        else if (Character.isWhitespace(code) || Character.isSpaceChar(code) || code == '\uFEFF') {
            at += Character.charCount(code);
        }
        else if (text.startsWith("--", at)) {
            lineComment();
        }
        else if (text.startsWith("/*", at)) {
            blockComment();
        }
        else if (code == '@' && lineStarts) {
            annotation();
        }
        else {
            token(code);
            lineStarts = false;
        }
    }

    private void token(int code) {
        if (code == '\'') {
            quoted(Kind.STRING, '\'');
        }
        else if (code == '"' || code == '`') {
            quoted(Kind.QUOTED, (char) code);
        }
        else if (isDigit(at)) {
            number();
        }
        else if (Character.isLetter(code) || code == '_') {
            word();
        }
        else {
            symbol(code);
        }
    }

    private void lineComment() {
        int end = lineEnd(at);
        int start = at + 2;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        AnnotationLine.of(text.substring(start, end), start).ifPresent(annotations::add);
        at = end;
    }

    private void blockComment() {
        int close = text.indexOf("*/", at + 2);
        if (close < 0) {
            problems.error(new Spot(at, at + 2), "this comment never ends", "close it with */");
            at = text.length();
            return;
        }
        at = close + 2;
    }

    private void annotation() {
        int start = at;
        at = lineEnd(start);
        String line = text.substring(start, at);
        int comment = line.indexOf(" --");
        String said = (comment < 0 ? line : line.substring(0, comment)).stripTrailing();
        String value = said.endsWith(";") ? said.substring(0, said.length() - 1) : said;
        AnnotationLine.of(value, start)
            .ifPresentOrElse(annotations::add,
                    () -> problems.error(new Spot(start, start + line.stripTrailing().length()),
                            "@ begins an annotation, and this is none",
                            "write @name value, as in @application trading"));
    }

    /**
     * Ends with its line at the latest, so that a forgotten quote does not turn the rest
     * of the file inside out.
     */
    private void quoted(Kind kind, char quote) {
        int start = at;
        int end = lineEnd(start);
        StringBuilder value = new StringBuilder();
        for (at++; at < end; at++) {
            if (text.charAt(at) == quote) {
                if (at + 1 >= end || text.charAt(at + 1) != quote) {
                    at++;
                    closed(kind, start, value.toString());
                    return;
                }
                at++;
            }
            value.append(text.charAt(at));
        }
        String what = kind == Kind.STRING ? "string" : "name";
        broken(start, "this " + what + " does not end on its line",
                "close it with " + quote + "; a " + quote + " inside is doubled");
    }

    private void closed(Kind kind, int start, String value) {
        if (kind == Kind.QUOTED && value.isEmpty()) {
            broken(start, "a name has at least one character", null);
        }
        else if (kind == Kind.QUOTED && value.length() > LONGEST_NAME) {
            broken(start, "a name has at most 255 characters", null);
        }
        else {
            add(kind, start, value);
        }
    }

    private void number() {
        int start = at;
        int digits = digits();
        if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(at + 1)) {
            at++;
            digits += digits();
        }
        int exponent = exponent();
        if (digits > MOST_DIGITS || exponent > LARGEST_EXPONENT) {
            broken(start, "a number has at most 76 digits and an exponent of at most 308", null);
        }
        else {
            add(Kind.NUMBER, start, text.substring(start, at));
        }
    }

    private int digits() {
        int start = at;
        while (isDigit(at)) {
            at++;
        }
        return at - start;
    }

    /** Its size, whatever its sign. */
    private int exponent() {
        if (at >= text.length() || Character.toLowerCase(text.charAt(at)) != 'e') {
            return 0;
        }
        boolean signed = at + 1 < text.length() && "+-".indexOf(text.charAt(at + 1)) >= 0;
        int start = at + (signed ? 2 : 1);
        if (!isDigit(start)) {
            return 0;
        }
        at = start;
        return digits() > 3 ? Integer.MAX_VALUE : Integer.parseInt(text.substring(start, at));
    }

    private void word() {
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.codePointAt(at)) || text.charAt(at) == '_')) {
            at += Character.charCount(text.codePointAt(at));
        }
        if (at - start > LONGEST_NAME) {
            broken(start, "a name has at most 255 characters", null);
        }
        else {
            add(Kind.WORD, start, text.substring(start, at));
        }
    }

    private void symbol(int code) {
        int start = at;
        if (at + 2 <= text.length() && PAIRS.contains(text.substring(at, at + 2))) {
            at += 2;
            add(Kind.SYMBOL, start, text.substring(start, at));
        }
        else {
            at += Character.charCount(code);
            Kind kind = SINGLES.indexOf(code) >= 0 ? Kind.SYMBOL : Kind.STRANGE;
            add(kind, start, text.substring(start, at));
        }
    }

    private void add(Kind kind, int start, String value) {
        tokens.add(new Token(kind, new Spot(start, at), value, lineStarts));
    }

    private void broken(int start, String message, @Nullable String suggestion) {
        problems.error(new Spot(start, at), message, suggestion);
        add(Kind.BROKEN, start, "");
    }

    private int lineEnd(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private boolean isDigit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

}
