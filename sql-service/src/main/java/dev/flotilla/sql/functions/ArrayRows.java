package dev.flotilla.sql.functions;

/**
 * The functions of arrays and JSON.
 */
final class ArrayRows {

    private ArrayRows() {
    }

    static FunctionGroup group() {
        return FunctionGroup.titled("Arrays and JSON")
            .of(ArrayFunctions.class)
            .add("ARRAY_LENGTH/CARDINALITY(array)", "how many elements", "length(ARRAY<ANY>) BIGINT")
            .add("ARRAY_CONTAINS(array, x)", "whether it is one of them", "contains(ARRAY<ANY>, ANY) BOOLEAN")
            .add("ARRAY_POSITION(array, x)", "which one, the first being 0; else NULL",
                    "position(ARRAY<ANY>, ANY) BIGINT?")
            .add("ARRAY_JOIN(array, separator)", "as one text; NULLs are left out", "join(ARRAY<ANY>, STRING) STRING")
            .add("ARRAY_MIN(array)", "of numbers, as the next three; NULLs are left out; of none NULL",
                    "min(ARRAY<ANY>) DECIMAL?")
            .add("ARRAY_MAX(array)", "", "max(ARRAY<ANY>) DECIMAL?")
            .add("ARRAY_SUM(array)", "", "sum(ARRAY<ANY>) DECIMAL?")
            .add("ARRAY_AVG(array)", "", "avg(ARRAY<ANY>) DECIMAL?")
            .add("ARRAY_FIRST(array)", "the first element", "first(ARRAY<ANY>) ANY?")
            .add("ARRAY_LAST(array)", "the last", "last(ARRAY<ANY>) ANY?")
            .add("ARRAY_SLICE(array, from, n)",
                    "n from that one on, the first being 0; a negative one counts from the end",
                    "slice(ARRAY<ANY>, BIGINT, BIGINT) ARRAY<ANY>")
            .add("ARRAY_DISTINCT(array)", "each once", "distinct(ARRAY<ANY>) ARRAY<ANY>")
            .of(JsonFunctions.class)
            .add("TYPE_OF/TYPEOF(x)", "`BOOLEAN`, `NUMBER`, `STRING`, `ARRAY` or `STRUCT`", "typeOf(ANY) STRING")
            .add("TO_JSON/TO_JSON_STRING(x)", "its JSON as text", "toJson(ANY) STRING")
            .add("PARSE_JSON(text)", "the value of a JSON text", "parseJson(STRING) ANY?")
            .add("JSON_VALUE(text, path)", "a part of a JSON text as text: `'$.lines[0].sku'`; else NULL",
                    "jsonValue(STRING, STRING) STRING?")
            .add("JSON_LENGTH(x)", "how many elements or fields; of what has no parts 1", "length(ANY) BIGINT")
            .add("JSON_KEYS(x)", "the names of its fields", "keys(ANY) ARRAY<STRING>")
            .done();
    }

}
