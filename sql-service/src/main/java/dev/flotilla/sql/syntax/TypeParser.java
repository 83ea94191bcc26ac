package dev.flotilla.sql.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

import dev.flotilla.sql.syntax.Token.Kind;
import dev.flotilla.sql.text.Suggestions;
import dev.flotilla.sql.types.SqlType;
import dev.flotilla.sql.types.SqlType.Scalar;
import org.jspecify.annotations.Nullable;

/**
 * Reads types in all their spellings.
 */
final class TypeParser {

    private static final Map<String, Scalar> SCALARS = Map.ofEntries(Map.entry("BOOLEAN", Scalar.BOOLEAN),
            Map.entry("BOOL", Scalar.BOOLEAN), Map.entry("BIGINT", Scalar.BIGINT), Map.entry("INT", Scalar.BIGINT),
            Map.entry("INTEGER", Scalar.BIGINT), Map.entry("LONG", Scalar.BIGINT), Map.entry("DECIMAL", Scalar.DECIMAL),
            Map.entry("NUMERIC", Scalar.DECIMAL), Map.entry("DOUBLE", Scalar.DOUBLE), Map.entry("FLOAT", Scalar.DOUBLE),
            Map.entry("REAL", Scalar.DOUBLE), Map.entry("STRING", Scalar.STRING), Map.entry("VARCHAR", Scalar.STRING),
            Map.entry("TEXT", Scalar.STRING), Map.entry("TIMESTAMP", Scalar.TIMESTAMP), Map.entry("ANY", Scalar.ANY));

    private static final Map<String, String> OTHERS = Map.of("SMALLINT", "BIGINT", "TINYINT", "BIGINT", "CHAR",
            "STRING", "DATE", "TIMESTAMP, or STRING", "DATETIME", "TIMESTAMP", "TIME", "STRING", "JSON", "ANY", "MAP",
            "STRUCT<name type, …>, or ANY", "BYTES", "STRING", "UUID", "STRING");

    private final Tokens tokens;

    TypeParser(Tokens tokens) {
        this.tokens = tokens;
    }

    SqlType type() {
        tokens.enter();
        SqlType type = named(tokens.peek());
        tokens.leave();
        return type;
    }

    private SqlType named(Token name) {
        if (name.kind() != Kind.WORD) {
            throw tokens.unexpected("a type", List.of());
        }
        tokens.next();
        if (name.isWord("ARRAY")) {
            String close = open();
            SqlType element = type();
            tokens.expectSymbol(close);
            return new SqlType.ArrayOf(element);
        }
        if (name.isWord("STRUCT")) {
            return struct();
        }
        Scalar scalar = SCALARS.get(name.text().toUpperCase(Locale.ROOT));
        if (scalar == null) {
            throw tokens.error(name.spot(), "there is no type " + name.shown(), help(name.text()));
        }
        if (name.isWord("DOUBLE")) {
            tokens.acceptWord("PRECISION");
        }
        size();
        return scalar;
    }

    private static @Nullable String help(String written) {
        String other = OTHERS.get(written.toUpperCase(Locale.ROOT));
        if (other != null) {
            return "use " + other;
        }
        TreeSet<String> known = new TreeSet<>(SCALARS.keySet());
        known.addAll(List.of("ARRAY", "STRUCT"));
        String nearest = Suggestions.didYouMean(written, known);
        return nearest != null ? nearest
                : "the types are BOOLEAN, BIGINT, DECIMAL, DOUBLE, STRING, TIMESTAMP, ARRAY<…>, STRUCT<…>, ANY";
    }

    /**
     * Sizes are read for the sake of files from elsewhere: values here have the size they
     * have.
     */
    private void size() {
        if (!tokens.acceptSymbol("(")) {
            return;
        }
        do {
            if (tokens.peek().kind() != Kind.NUMBER) {
                throw tokens.unexpected("a number of digits", List.of());
            }
            tokens.next();
        }
        while (tokens.acceptSymbol(","));
        tokens.expectSymbol(")");
    }

    private SqlType struct() {
        String close = open();
        List<SqlType.Field> fields = new ArrayList<>();
        do {
            Name name = tokens.expectName("the name of a field");
            tokens.acceptSymbol(":");
            if (fields.stream().anyMatch(field -> field.name().equals(name.text()))) {
                tokens.mistake(name.spot(), "the field " + name.text() + " is there already", null);
            }
            fields.add(new SqlType.Field(name.text(), type()));
        }
        while (tokens.acceptSymbol(","));
        tokens.expectSymbol(close);
        return new SqlType.Struct(fields);
    }

    /** How what begins here ends. */
    private String open() {
        if (tokens.acceptSymbol("(")) {
            return ")";
        }
        if (!tokens.acceptSymbol("<")) {
            throw tokens.unexpected("< and the type of what is inside", List.of());
        }
        return ">";
    }

}
