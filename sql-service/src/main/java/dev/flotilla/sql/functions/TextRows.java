package dev.flotilla.sql.functions;

/**
 * The functions of texts.
 */
final class TextRows {

    private TextRows() {
    }

    static FunctionGroup group() {
        FunctionGroup.Rows rows = FunctionGroup.titled("Texts");
        changes(rows.of(StringFunctions.class));
        lengths(rows);
        search(rows.of(SearchFunctions.class));
        encodings(rows.of(EncodingFunctions.class));
        return rows.done();
    }

    private static void changes(FunctionGroup.Rows rows) {
        rows.add("UPPER/UCASE(text)", "in capitals", "upper(STRING) STRING")
            .add("LOWER/LCASE(text)", "in small letters", "lower(STRING) STRING")
            .add("INITCAP(text)", "each word with a capital", "initcap(STRING) STRING")
            .add("TRIM(text [, characters])", "without white space, or these characters, at both ends",
                    "trim(STRING) STRING", "trim(STRING, STRING) STRING")
            .add("LTRIM(text [, characters])", "the same at the beginning", "ltrim(STRING) STRING",
                    "ltrim(STRING, STRING) STRING")
            .add("RTRIM(text [, characters])", "the same at the end", "rtrim(STRING) STRING",
                    "rtrim(STRING, STRING) STRING")
            .add("CONCAT(text, …)", "one behind the other", "concat(STRING...) STRING")
            .add("CONCAT_WS(separator, text, …)", "with the separator between", "concatWs(STRING, STRING...) STRING")
            .add("REPLACE(text, what, with)", "every `what` replaced", "replace(STRING, STRING, STRING) STRING")
            .add("TRANSLATE(text, from, to)",
                    "each character of `from` by the one at its place in `to`, or by nothing where `to` is shorter",
                    "translate(STRING, STRING, STRING) STRING")
            .add("REVERSE(text)", "backwards", "reverse(STRING) STRING")
            .add("REPEAT(text, n)", "n times", "repeat(STRING, BIGINT) STRING")
            .add("SPACE(n)", "n spaces", "space(BIGINT) STRING");
    }

    private static void lengths(FunctionGroup.Rows rows) {
        rows.add("LENGTH/LEN/CHAR_LENGTH/CHARACTER_LENGTH(text)", "how many characters", "length(STRING) BIGINT")
            .add("SUBSTRING/SUBSTR(text, from [, n])",
                    "from that character, the first being 1; a negative one counts from the end",
                    "substring(STRING, BIGINT) STRING", "substring(STRING, BIGINT, BIGINT) STRING")
            .add("LEFT(text, n)", "the first n; a negative n: all but the last", "left(STRING, BIGINT) STRING")
            .add("RIGHT(text, n)", "the last n; a negative n: all but the first", "right(STRING, BIGINT) STRING")
            .add("LPAD(text, n [, with])", "n characters, filled with spaces or `with` at the beginning, or cut",
                    "lpad(STRING, BIGINT) STRING", "lpad(STRING, BIGINT, STRING) STRING")
            .add("RPAD(text, n [, with])", "the same at the end", "rpad(STRING, BIGINT) STRING",
                    "rpad(STRING, BIGINT, STRING) STRING");
    }

    private static void search(FunctionGroup.Rows rows) {
        rows.add("POSITION/LOCATE(what, text)", "where it begins, the first character being 1; 0 if nowhere",
                "position(STRING, STRING) BIGINT")
            .add("INSTR/STRPOS(text, what [, from])", "the same, from that character on",
                    "instr(STRING, STRING) BIGINT", "instr(STRING, STRING, BIGINT) BIGINT")
            .add("STARTS_WITH(text, what)", "whether it begins so", "startsWith(STRING, STRING) BOOLEAN")
            .add("ENDS_WITH(text, what)", "whether it ends so", "endsWith(STRING, STRING) BOOLEAN")
            .add("CONTAINS(text, what)", "whether it is in it", "contains(STRING, STRING) BOOLEAN")
            .add("SPLIT_PART(text, separator, n)",
                    "the n-th part, the first being 1; a negative n counts from the end; empty if there is none",
                    "splitPart(STRING, STRING, BIGINT) STRING")
            .add("SPLIT(text, separator)", "all parts; with an empty separator all characters",
                    "split(STRING, STRING) ARRAY<STRING>")
            .add("LEVENSHTEIN(text, other)", "how many characters differ", "levenshtein(STRING, STRING) BIGINT")
            .of(StringFunctions.class)
            .add("OCCURRENCES(text, what)", "how often it is in it", "occurrences(STRING, STRING) BIGINT");
    }

    private static void encodings(FunctionGroup.Rows rows) {
        rows.add("ASCII/CODEPOINT(text)", "the code of the first character; 0 if there is none", "ascii(STRING) BIGINT")
            .add("CHR/CHAR(code)", "the character of that code", "chr(BIGINT) STRING")
            .add("OCTET_LENGTH(text)", "how many bytes in UTF-8", "octetLength(STRING) BIGINT")
            .add("MD5(text)", "the hash, hexadecimal; so the next three", "md5(STRING) STRING")
            .add("SHA1(text)", "", "sha1(STRING) STRING")
            .add("SHA256(text)", "", "sha256(STRING) STRING")
            .add("SHA512(text)", "", "sha512(STRING) STRING")
            .add("CRC32(text)", "the check sum", "crc32(STRING) BIGINT")
            .add("TO_BASE64/BASE64_ENCODE(text)", "in base 64", "toBase64(STRING) STRING")
            .add("FROM_BASE64/BASE64_DECODE(text)", "back", "fromBase64(STRING) STRING")
            .add("TO_HEX/HEX(x)", "a number, or the bytes of a text, hexadecimal", "toHex(BIGINT) STRING",
                    "toHex(STRING) STRING")
            .add("FROM_HEX/UNHEX(text)", "the text of these bytes", "fromHex(STRING) STRING")
            .add("URL_ENCODE(text)", "as in a query of a URL", "urlEncode(STRING) STRING")
            .add("URL_DECODE(text)", "back", "urlDecode(STRING) STRING");
    }

}
