package dev.flotilla.sql.syntax;

import dev.flotilla.sql.text.Spot;

/**
 * A piece of the text that means something.
 *
 * @param text of strings and quoted names what is between the quotes
 * @param startsLine whether only spaces stand before it
 */
record Token(Kind kind, Spot spot, String text, boolean startsLine) {

    private static final int LONGEST_SHOWN = 40;

    enum Kind {

        WORD, QUOTED, STRING, NUMBER, SYMBOL,

        /** A character that no statement has, though an unquoted value of WITH may. */
        STRANGE,

        /** What the lexer already complained about. */
        BROKEN,

        END

    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isName() {
        return kind == Kind.QUOTED || (kind == Kind.WORD && !Keywords.isReserved(text));
    }

    boolean touches(Token next) {
        return spot.end() == next.spot.start();
    }

    String shown() {
        String cut = text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
        return switch (kind) {
            case STRING -> "'" + cut + "'";
            case QUOTED -> "\"" + cut + "\"";
            case WORD, NUMBER, SYMBOL, STRANGE, BROKEN -> cut;
            case END -> "the end of the file";
        };
    }

}
