package dev.flotilla.sql.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Calls as the standard spells them, with words between their arguments.
 */
final class SpelledOut {

    /** What stands behind the first argument. */
    private static final Map<String, String> WORDS = Map.of("TRIM", "FROM", "SUBSTRING", "FROM", "POSITION", "IN");

    private final Tokens tokens;

    private final ExpressionParser expressions;

    SpelledOut(Tokens tokens, ExpressionParser expressions) {
        this.tokens = tokens;
        this.expressions = expressions;
    }

    /**
     * What stands before the closing parenthesis, as the same call with commas; nothing
     * where it is one with commas.
     */
    @Nullable Written read(Token function) {
        for (Map.Entry<String, String> each : WORDS.entrySet()) {
            if (function.isWord(each.getKey()) && isAhead(each.getValue())) {
                return switch (each.getKey()) {
                    case "TRIM" -> trim(function);
                    case "SUBSTRING" -> substring(function);
                    default -> position(function);
                };
            }
        }
        return null;
    }

    record Written(String function, List<Expression> arguments) {
    }

    private boolean isAhead(String word) {
        boolean found = false;
        int depth = 0;
        for (int ahead = 0;; ahead++) {
            Token token = tokens.peek(ahead);
            if (token.isSymbol("(") || token.isSymbol("[")) {
                depth++;
            }
            else if (token.isSymbol(")") || token.isSymbol("]")) {
                depth--;
            }
            else if (token.kind() == Token.Kind.END || (depth == 0 && token.isSymbol(","))) {
                return false;
            }
            found |= depth == 0 && token.isWord(word);
            if (depth < 0) {
                return found;
            }
        }
    }

    private Written trim(Token function) {
        String name = tokens.acceptWord("LEADING") ? "LTRIM" : tokens.acceptWord("TRAILING") ? "RTRIM" : "TRIM";
        if (name.equals("TRIM")) {
            tokens.acceptWord("BOTH");
        }
        List<Expression> characters = tokens.isWord("FROM") ? List.of() : List.of(expressions.nested());
        tokens.expectWord("FROM");
        List<Expression> arguments = new ArrayList<>(List.of(expressions.nested()));
        arguments.addAll(characters);
        return new Written(name.equals("TRIM") ? function.text() : name, arguments);
    }

    private Written substring(Token function) {
        List<Expression> arguments = new ArrayList<>(List.of(expressions.nested()));
        tokens.expectWord("FROM");
        arguments.add(expressions.nested());
        if (tokens.acceptWord("FOR")) {
            arguments.add(expressions.nested());
        }
        return new Written(function.text(), arguments);
    }

    // Its first argument is a sum and no more: IN is an operator elsewhere.
    private Written position(Token function) {
        Expression what = expressions.sum();
        tokens.expectWord("IN");
        return new Written(function.text(), List.of(what, expressions.nested()));
    }

}
