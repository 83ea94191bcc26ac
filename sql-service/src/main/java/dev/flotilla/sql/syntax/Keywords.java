package dev.flotilla.sql.syntax;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Words that are no names, and words that are no aliases.
 */
final class Keywords {

    static final List<String> STATEMENTS = List.of("CREATE", "INSERT", "SELECT");

    /** What may follow a source. */
    static final List<String> CLAUSES = List.of("WITH", "JOIN", "INNER", "LEFT", "RIGHT", "FULL", "OUTER", "WHERE",
            "GROUP", "WINDOW", "HAVING", "EMIT", "UNION");

    private static final Set<String> RESERVED = Set.of("CREATE", "INSERT", "INTO", "SELECT", "DISTINCT", "FROM", "AS",
            "WITH", "JOIN", "INNER", "LEFT", "RIGHT", "FULL", "OUTER", "ON", "WITHIN", "WHERE", "GROUP", "WINDOW",
            "HAVING", "EMIT", "UNION", "AND", "OR", "NOT", "IN", "LIKE", "BETWEEN", "IS", "NULL", "TRUE", "FALSE",
            "CASE", "WHEN", "THEN", "ELSE", "END", "CAST");

    /**
     * They may name columns, but behind a source they are a clause of another dialect.
     */
    private static final Set<String> NO_ALIAS = Set.of("ORDER", "LIMIT", "OFFSET", "FETCH", "PARTITION", "CROSS",
            "NATURAL", "EXCEPT", "INTERSECT", "USING", "OVER", "GRACE", "QUALIFY", "TABLESAMPLE", "LATERAL");

    private Keywords() {
    }

    static boolean isReserved(String word) {
        return RESERVED.contains(word.toUpperCase(Locale.ROOT));
    }

    static boolean mayBeAlias(String word) {
        return !isReserved(word) && !NO_ALIAS.contains(word.toUpperCase(Locale.ROOT));
    }

}
