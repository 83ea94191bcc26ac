package dev.flotilla.sql.oracle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import dev.flotilla.sql.rows.Row;
import org.jspecify.annotations.Nullable;

/**
 * Records as they come: mostly good ones, some with holes, and some that are rubbish.
 */
final class RandomJson {

    private static final List<String> TEXTS = List.of("", "a", "ab", "abc%", "é", "😀", "2026-02-28",
            "2026-02-28T10:00:00.123456Z", "2026-02-28 10:00:00", "true", "12.50", " 7 ", "a\\\\b", "\\u0041\\u00e9",
            "\\ud83d\\ude00", "\\ud83d", "tab\\t", "\\\"q\\\"", "{\\\"f\\\":[1]}", "Ünïcödé", "a,b,,c",
            "9223372036854775808", "1e3");

    private static final List<String> NUMBERS = List.of("0", "1", "-1", "2", "3", "7", "42", "-0", "100", "1.0", "1.50",
            "-2.5", "0.1", "1e2", "12E-1", "123456789.123456789", "9007199254740993", "9223372036854775807",
            "-9223372036854775808");

    private static final List<String> ODD_NUMBERS = List.of("9223372036854775808", "1e400", "1e-400", "1e999999999999",
            "1.7976931348623157e308", "1" + "0".repeat(74), "1" + "0".repeat(80), "0." + "1".repeat(75), "4.9e-324",
            "123456789012345678901234567890.123");

    private final Random random;

    RandomJson(Random random) {
        this.random = random;
    }

    Row row() {
        byte[] key = random.nextInt(8) == 0 ? null : one(TEXTS).getBytes(StandardCharsets.UTF_8);
        return new Row(key, value(), 1_700_000_000_000L + random.nextInt(100), random.nextInt(12),
                random.nextInt(1000));
    }

    private byte @Nullable [] value() {
        if (random.nextInt(60) == 0) {
            return null;
        }
        byte[] json = object().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(40) == 0) {
            return java.util.Arrays.copyOf(json, random.nextInt(json.length + 1));
        }
        if (random.nextInt(40) == 0) {
            json[random.nextInt(json.length)] = (byte) random.nextInt(256);
        }
        return json;
    }

    private String object() {
        List<String> fields = new ArrayList<>();
        for (String name : List.of("b", "i", "j", "d", "e", "x", "y", "s", "t", "ts", "at", "list", "words", "nested",
                "a", "c", "other")) {
            if (random.nextInt(12) != 0) {
                fields.add(member(name,
                        random.nextInt(12) == 0 ? "null" : random.nextInt(40) == 0 ? anything(2) : typical(name)));
            }
            if (random.nextInt(60) == 0) {
                fields.add(member(name, typical(name)));
            }
        }
        if (random.nextInt(5) == 0) {
            Collections.shuffle(fields, random);
        }
        return blank() + "{" + blank() + String.join(blank() + "," + blank(), fields) + blank() + "}" + blank();
    }

    private String member(String name, String value) {
        String written = random.nextInt(40) == 0 ? "\\u%04x".formatted((int) name.charAt(0)) + name.substring(1) : name;
        return "\"" + written + "\"" + blank() + ":" + blank() + value;
    }

    private String typical(String name) {
        return switch (name) {
            case "b" -> random.nextBoolean() ? "true" : "false";
            case "i", "j" -> random.nextInt(10) == 0 ? one(NUMBERS) : String.valueOf(random.nextInt(-5, 20));
            case "d", "e", "x", "y" -> random.nextInt(15) == 0 ? one(ODD_NUMBERS) : one(NUMBERS);
            case "s", "t" -> text();
            case "ts", "at" -> random.nextInt(3) == 0 ? "\"2026-02-28T10:00:0" + random.nextInt(10) + "Z\""
                    : String.valueOf(1_700_000_000_000L + random.nextInt(9)) + (random.nextBoolean() ? "" : ".5");
            case "list" ->
                "[" + String.join(blank() + "," + blank(), Collections.nCopies(random.nextInt(4), one(NUMBERS))) + "]";
            case "words" -> "[" + String.join(",", Collections.nCopies(random.nextInt(3), text())) + "]";
            case "nested" -> "{" + member("p", "5") + "," + member("q", text()) + ","
                    + member("r", "{" + member("z", one(NUMBERS)) + "}") + "}";
            default -> anything(3);
        };
    }

    private String anything(int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0, 1 -> one(NUMBERS);
            case 2 -> text();
            case 3 -> random.nextBoolean() ? "true" : "null";
            case 4 -> random.nextInt(4) == 0 ? one(ODD_NUMBERS) : one(NUMBERS);
            case 5 -> "[" + anything(depth - 1) + blank() + "," + anything(depth - 1) + "]";
            default -> "{" + member("f", anything(depth - 1)) + "," + member("g", anything(depth - 1)) + "}";
        };
    }

    private String text() {
        return "\"" + one(TEXTS) + "\"";
    }

    private String blank() {
        return random.nextInt(8) == 0 ? one(List.of(" ", "\n", "\t ", "  ")) : "";
    }

    private String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

}
