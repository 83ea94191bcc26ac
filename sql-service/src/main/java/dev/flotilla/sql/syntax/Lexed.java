package dev.flotilla.sql.syntax;

import java.util.List;

/** The pieces of a text; the last token is the end. */
record Lexed(List<Token> tokens, List<Annotation> annotations) {

    Lexed {
        tokens = List.copyOf(tokens);
        annotations = List.copyOf(annotations);
    }

}
