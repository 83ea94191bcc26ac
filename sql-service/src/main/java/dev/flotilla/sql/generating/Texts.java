package dev.flotilla.sql.generating;

/**
 * Text as Java writes it.
 */
final class Texts {

    private Texts() {
    }

    static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7f && c != '"' && c != '\\') {
                literal.append(c);
            }
            else {
                literal.append(String.format("\\u%04x", (int) c));
            }
        }
        return literal.append('"').toString();
    }

}
