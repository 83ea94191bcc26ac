package dev.flotilla.sql.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import dev.flotilla.sql.functions.FunctionCatalogue;
import dev.flotilla.sql.functions.Overload;
import dev.flotilla.sql.terms.Schema;
import dev.flotilla.sql.types.SqlType;
import dev.flotilla.sql.types.SqlType.ArrayOf;
import dev.flotilla.sql.types.SqlType.Scalar;
import dev.flotilla.sql.types.SqlType.Struct;

/**
 * Expressions of a wanted type over columns of all types, as somebody might write them
 * who knows no measure.
 */
final class RandomSql {

    static final SqlType NUMBERS = new ArrayOf(Scalar.BIGINT);

    static final SqlType NESTED = new Struct(
            List.of(new SqlType.Field("p", Scalar.BIGINT), new SqlType.Field("q", Scalar.STRING),
                    new SqlType.Field("r", new Struct(List.of(new SqlType.Field("z", Scalar.DECIMAL))))));

    /** Whatever is no column of these is one of any type. */
    static final Schema SCHEMA = new Schema(true,
            List.of(column("b", Scalar.BOOLEAN), column("i", Scalar.BIGINT), column("j", Scalar.BIGINT),
                    column("d", Scalar.DECIMAL), column("e", Scalar.DECIMAL), column("x", Scalar.DOUBLE),
                    column("y", Scalar.DOUBLE), column("s", Scalar.STRING), column("t", Scalar.STRING),
                    column("ts", Scalar.TIMESTAMP), column("at", Scalar.TIMESTAMP), column("list", NUMBERS),
                    column("words", new ArrayOf(Scalar.STRING)), column("nested", NESTED)),
            null);

    private static final List<Overload> FUNCTIONS = functions();

    private final Random random;

    RandomSql(Random random) {
        this.random = random;
    }

    private static Schema.Column column(String name, SqlType type) {
        return new Schema.Column(name, type, false);
    }

    private static List<Overload> functions() {
        FunctionCatalogue catalogue = new FunctionCatalogue();
        List<Overload> all = new ArrayList<>();
        catalogue.names().forEach(name -> all.addAll(catalogue.named(name)));
        return all;
    }

    String any(int depth) {
        return of(one(Scalar.BOOLEAN, Scalar.BIGINT, Scalar.DECIMAL, Scalar.DOUBLE, Scalar.STRING, Scalar.TIMESTAMP,
                Scalar.ANY, NUMBERS), depth);
    }

    String of(SqlType type, int depth) {
        if (depth <= 0 || random.nextInt(6) == 0) {
            return simple(type);
        }
        return switch (random.nextInt(7)) {
            case 0 -> "CASE WHEN " + of(Scalar.BOOLEAN, depth - 1) + " THEN " + of(type, depth - 1) + " ELSE "
                    + of(type, depth - 1) + " END";
            case 1 ->
                one("COALESCE", "IFNULL", "NULLIF") + "(" + of(type, depth - 1) + ", " + of(type, depth - 1) + ")";
            case 2, 3 -> call(type, depth);
            default -> special(type, depth);
        };
    }

    private String call(SqlType type, int depth) {
        List<Overload> fitting = FUNCTIONS.stream().filter(function -> function.result().equals(type)).toList();
        if (fitting.isEmpty()) {
            return simple(type);
        }
        Overload function = fitting.get(random.nextInt(fitting.size()));
        List<String> arguments = new ArrayList<>();
        for (SqlType parameter : function.parameters()) {
            arguments.add(argument(function, parameter, arguments.size(), depth - 1));
        }
        while (function.variadic() && random.nextBoolean()) {
            arguments.add(of(function.parameters().getLast(), depth - 1));
        }
        return function.name() + "(" + String.join(", ", arguments) + ")";
    }

    private String argument(Overload function, SqlType type, int index, int depth) {
        boolean unit = function.name().contains("DATE_") || function.name().contains("TIMESTAMPDIFF")
                || function.name().equals("EXTRACT");
        if (unit && index == 0 && type == Scalar.STRING) {
            return one("'day'", "'month'", "'YEAR'", "'hours'", "'week'", "'eon'");
        }
        return type instanceof ArrayOf ? of(one(NUMBERS, Scalar.ANY), depth) : of(type, depth);
    }

    private String special(SqlType type, int depth) {
        if (!(type instanceof Scalar scalar)) {
            return simple(type);
        }
        return switch (scalar) {
            case BOOLEAN -> truth(depth - 1);
            case BIGINT -> arithmetic(Scalar.BIGINT, depth, "+", "-", "*", "%");
            case DECIMAL -> arithmetic(Scalar.DECIMAL, depth, "+", "-", "*", "/", "%");
            case DOUBLE -> arithmetic(Scalar.DOUBLE, depth, "+", "-", "*", "/", "%");
            case STRING -> random.nextBoolean()
                    ? of(Scalar.STRING, depth - 1) + " || "
                            + of(one(Scalar.STRING, Scalar.BIGINT, Scalar.DECIMAL, Scalar.TIMESTAMP, Scalar.ANY), 0)
                    : cast(type, depth);
            case TIMESTAMP -> random.nextBoolean() ? "(" + of(type, depth - 1) + one(" + ", " - ") + "INTERVAL "
                    + random.nextInt(100) + one(" MINUTES", " DAYS", " SECONDS") + ")" : cast(type, depth);
            case ANY -> one("a", "c") + one(".f", "[" + of(Scalar.BIGINT, 0) + "]", "[0].f", "[1][0]");
        };
    }

    private String arithmetic(Scalar type, int depth, String... operators) {
        return switch (random.nextInt(4)) {
            case 0 -> cast(type, depth);
            case 1 -> "-(" + of(type, depth - 1) + ")";
            default -> "(" + of(type, depth - 1) + " " + one((Object[]) operators) + " " + of(type, depth - 1) + ")";
        };
    }

    private String cast(SqlType to, int depth) {
        SqlType from = to == Scalar.TIMESTAMP ? one(Scalar.STRING, Scalar.BIGINT, Scalar.ANY)
                : to == Scalar.BOOLEAN ? one(Scalar.STRING, Scalar.ANY)
                        : to == Scalar.STRING
                                ? one(Scalar.BOOLEAN, Scalar.BIGINT, Scalar.DECIMAL, Scalar.DOUBLE, Scalar.TIMESTAMP,
                                        Scalar.ANY, NUMBERS)
                                : one(Scalar.BIGINT, Scalar.DECIMAL, Scalar.DOUBLE, Scalar.STRING, Scalar.ANY);
        return "CAST(" + of(from, depth - 1) + " AS " + to + ")";
    }

    private String truth(int depth) {
        SqlType type = one(Scalar.BIGINT, Scalar.DECIMAL, Scalar.DOUBLE, Scalar.STRING, Scalar.TIMESTAMP, Scalar.ANY);
        String not = one("", "", " NOT");
        return "(" + switch (random.nextInt(9)) {
            case 0 -> of(Scalar.BOOLEAN, depth) + one(" AND ", " OR ") + of(Scalar.BOOLEAN, depth);
            case 1 -> "NOT " + of(Scalar.BOOLEAN, depth);
            case 2 -> any(depth) + " IS" + not + " NULL";
            case 3 ->
                of(type, depth) + not + " IN (" + of(type, depth) + ", " + of(type, depth) + ", " + simple(type) + ")";
            case 4 -> of(type, depth) + not + " BETWEEN " + of(type, depth) + " AND " + of(type, depth);
            case 5 -> of(Scalar.STRING, depth) + not + " LIKE " + (random.nextBoolean()
                    ? one("'%a%'", "'_b%'", "'a!%%' ESCAPE '!'", "'%\\'", "''", "'é_'") : of(Scalar.STRING, depth));
            case 6 -> of(Scalar.BOOLEAN, depth) + one(" = ", " <> ", " < ") + of(Scalar.BOOLEAN, depth);
            case 7 -> cast(Scalar.BOOLEAN, depth + 1);
            default -> of(type, depth) + one(" = ", " <> ", " < ", " <= ", " > ", " >= ") + of(type, depth);
        } + ")";
    }

    private String simple(SqlType type) {
        if (random.nextInt(25) == 0) {
            return "NULL";
        }
        if (type.equals(NUMBERS)) {
            return "list";
        }
        return switch (type) {
            case Scalar.BOOLEAN -> one("b", "TRUE", "FALSE", "a");
            case Scalar.BIGINT -> one("i", "j", "_partition", "_offset", "nested.p", "list[1]",
                    String.valueOf(random.nextInt(-3, 12)), "i", "9223372036854775807");
            case Scalar.DECIMAL ->
                one("d", "e", "nested.r.z", "a", "c.f", "0.10", "-2.50", "12345678901234567890.5", "d");
            case Scalar.DOUBLE -> one("x", "y", "1e0", "2.5e-3", "1e200", "x");
            case Scalar.STRING -> one("s", "t", "nested.q", "words[0]", "_key", "'a%b'", "'é😀'", "''", "'2026-02-28'",
                    "a", "'12.50'", "s");
            case Scalar.TIMESTAMP -> one("ts", "at", "_timestamp", "ts", "a");
            case Scalar.ANY -> one("a", "c", "c.f", "a[0]", "a.f.g");
            default -> one("list", "a", "c");
        };
    }

    @SafeVarargs
    private <T> T one(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

}
