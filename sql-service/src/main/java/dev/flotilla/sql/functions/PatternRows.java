package dev.flotilla.sql.functions;

/**
 * The functions of regular expressions.
 */
final class PatternRows {

    private PatternRows() {
    }

    static FunctionGroup group() {
        return FunctionGroup.titled("Regular expressions")
            .of(PatternFunctions.class)
            .add("REGEXP_LIKE/RLIKE(text, pattern)", "whether the pattern is in it",
                    "regexpLike(STRING, STRING) BOOLEAN")
            .add("REGEXP_COUNT(text, pattern)", "how often", "regexpCount(STRING, STRING) BIGINT")
            .add("REGEXP_EXTRACT/REGEXP_SUBSTR(text, pattern [, group])",
                    "what is found first, or a group of it; else NULL", "regexpExtract(STRING, STRING) STRING?",
                    "regexpExtract(STRING, STRING, BIGINT) STRING?")
            .add("REGEXP_EXTRACT_ALL(text, pattern)", "all that is found",
                    "regexpExtractAll(STRING, STRING) ARRAY<STRING>")
            .add("REGEXP_REPLACE(text, pattern, with)", "all that is found replaced; `$1` is the first group",
                    "regexpReplace(STRING, STRING, STRING) STRING")
            .done();
    }

}
