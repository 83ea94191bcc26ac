package dev.flotilla.sql.oracle;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;

import dev.flotilla.sql.generating.Programs;
import dev.flotilla.sql.rows.ProgramSpec;
import dev.flotilla.sql.rows.Row;
import dev.flotilla.sql.rows.RowProgram;
import dev.flotilla.sql.rows.Totals;
import dev.flotilla.sql.types.BadRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Random queries over random records, by generated code and by the plain interpreter. */
class GeneratedCodeTest {

    private static final int QUERIES = Integer.getInteger("oracle.queries", 20);

    private static final int ROWS = 20;

    /** That a record cannot be used, for whatever reason. */
    private static final Object REFUSED = "<refused>";

    private int unfit;

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4, 5 })
    void shouldAgreeWhenRowsAreSelected(long seed) {
        Random random = new Random(seed + Long.getLong("oracle.seed", 0));
        int compared = 0;
        for (int i = 0; i < QUERIES; i++) {
            RandomSql sql = new RandomSql(random);
            String query = "SELECT " + sql.any(3) + ", " + sql.any(4) + ", " + sql.any(0) + " FROM src WHERE "
                    + sql.of(dev.flotilla.sql.types.SqlType.Scalar.BOOLEAN, 3);
            ProgramSpec spec = fit(query, true);
            if (spec != null) {
                compareRows(query, spec, new RandomJson(random));
                compared++;
            }
        }

        assertThat(compared).isGreaterThan(QUERIES / 2);
    }

    private void compareRows(String query, ProgramSpec spec, RandomJson json) {
        RowProgram program = program(query, spec);
        Interpreter interpreter = new Interpreter(spec);
        for (int i = 0; i < ROWS; i++) {
            Row row = json.row();

            Object loaded = outcome(() -> {
                program.load(new Row[] { row });
                return "loaded";
            });

            Object expected = outcome(() -> new Evaluator(new Row[] { row }).isTrue(null) ? "loaded" : "");
            same("load", query, row, loaded, expected);
            if (!REFUSED.equals(loaded)) {
                same("accepts", query, row, outcome(program::accepts), outcome(() -> interpreter.accepts(row)));
                same("project", query, row, outcome(() -> tree(program.project())),
                        outcome(() -> tree(interpreter.project(row))));
                same("key", query, row, outcome(() -> text(program.key())), outcome(() -> key(interpreter.key(row))));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3 })
    void shouldAgreeWhenRowsAreGrouped(long seed) {
        Random random = new Random(100 + seed + Long.getLong("oracle.seed", 0));
        for (int i = 0; i < QUERIES; i++) {
            RandomSql sql = new RandomSql(random);
            String by = random.nextBoolean() ? "i % 2" : sql.any(2);
            String query = "SELECT " + by + ", COUNT(*), COUNT(" + sql.any(2) + "), COUNT(DISTINCT " + sql.any(1)
                    + "), SUM(" + sql.of(number(random), 2) + "), AVG(" + sql.of(number(random), 1) + "), MIN(s), MAX("
                    + sql.of(number(random), 1) + "), FIRST_VALUE(" + sql.any(1) + "), LAST_VALUE(" + sql.any(2)
                    + "), _window_start, COUNT(*) * 2 + SUM(j) FROM src GROUP BY " + by
                    + " HAVING COUNT(*) > 1 OR MAX(i) < 5";
            ProgramSpec spec = fit(query, false);
            if (spec != null) {
                compareGroups(query, spec, random);
            }
        }

        assertThat(unfit).isLessThan(QUERIES / 2);
    }

    private static dev.flotilla.sql.types.SqlType number(Random random) {
        return random.nextBoolean() ? dev.flotilla.sql.types.SqlType.Scalar.DECIMAL
                : dev.flotilla.sql.types.SqlType.Scalar.DOUBLE;
    }

    private void compareGroups(String query, ProgramSpec spec, Random random) {
        RowProgram program = program(query, spec);
        Interpreter interpreter = new Interpreter(spec);
        var aggregates = Objects.requireNonNull(spec.grouping()).aggregates();
        Map<String, Totals> totals = new HashMap<>();
        Map<String, Group> groups = new HashMap<>();
        RandomJson json = new RandomJson(random);
        for (int i = 0; i < ROWS; i++) {
            Row row = json.row();
            Object expected = outcome(() -> key(interpreter.key(row)));
            Object key = outcome(() -> {
                program.load(new Row[] { row });
                return text(program.key());
            });
            same("key", query, row, key, expected);
            if (REFUSED.equals(key)) {
                continue;
            }
            String name = (String) key;
            Object member = outcome(() -> interpreter.member(row.timestamp(), row));
            byte[] before = totals.containsKey(name) ? totals.get(name).bytes() : Totals.none(aggregates).bytes();
            Totals group = Totals.read(aggregates, before);
            Object added = outcome(() -> {
                program.add(group, row.timestamp());
                return "added";
            });
            same("add", query, row, added, REFUSED.equals(member) ? REFUSED : "added");
            if (REFUSED.equals(added)) {
                assertThat(group.bytes()).as("a refused row changes nothing").isEqualTo(before);
                continue;
            }
            totals.put(name, group);
            groups.computeIfAbsent(name, _ -> new Group()).add((Group.Member) member);
            Group all = groups.get(name);
            compareResults(query, row, program, group, interpreter, all);
        }
    }

    private void compareResults(String query, Row row, RowProgram program, Totals group, Interpreter interpreter,
            Group all) {
        same("keeps", query, row, outcome(() -> program.keeps(group, 1000, 2000)),
                outcome(() -> interpreter.keeps(all, 1000, 2000)));
        same("result", query, row, outcome(() -> {
            program.keeps(group, 1000, 2000);
            return tree(program.result());
        }), outcome(() -> tree(interpreter.result(all, 1000, 2000))));
    }

    @Test
    void shouldHandOnTheBytesWhenAColumnIsOnlySelected() {
        ProgramSpec spec = Queries.rows("SELECT d, ts, c, s, list FROM src");
        RowProgram program = program("", spec);
        String json = "{\"c\":{ \"f\" : 1.50 },\"d\":1.500,\"ts\":\"2026-01-01T00:00:00+02:00\",\"s\":\"\\u0041\\/\",\"list\":[ 1,2.0]}";

        program.load(new Row[] { new Row(null, json.getBytes(StandardCharsets.UTF_8), 0, 0, 0) });

        assertThat(new String(program.project(), StandardCharsets.UTF_8)).isEqualTo(
                "{\"c0\":1.500,\"c1\":\"2026-01-01T00:00:00+02:00\",\"c2\":{ \"f\" : 1.50 },\"c3\":\"\\u0041\\/\",\"c4\":[ 1,2.0]}");
    }

    private @Nullable ProgramSpec fit(String query, boolean rows) {
        try {
            return rows ? Queries.rows(query) : Queries.groups(query);
        }
        catch (Queries.Unfit refused) {
            unfit++;
            if (Boolean.getBoolean("oracle.verbose")) {
                System.out.println(refused.getMessage());
            }
            return null;
        }
    }

    private static RowProgram program(String query, ProgramSpec spec) {
        try {
            return Programs.of(spec).create();
        }
        catch (RuntimeException wrong) {
            throw new AssertionError(query, wrong);
        }
    }

    private static void same(String what, String query, Row row, @Nullable Object actual, @Nullable Object expected) {
        if (!Objects.equals(actual, expected)) {
            assertThat(actual)
                .as(() -> what + " of " + query + "\nfor "
                        + (row.value() == null ? "null" : new String(row.value(), StandardCharsets.UTF_8)) + "\nkey "
                        + (row.key() == null ? "null" : new String(row.key(), StandardCharsets.UTF_8)))
                .isEqualTo(expected);
        }
    }

    private static @Nullable Object outcome(Callable<@Nullable Object> question) {
        try {
            return question.call();
        }
        catch (BadRecord refused) {
            return REFUSED;
        }
        catch (Exception bug) {
            java.io.StringWriter trace = new java.io.StringWriter();
            bug.printStackTrace(new java.io.PrintWriter(trace));
            return trace.toString();
        }
    }

    private static @Nullable Object text(byte @Nullable [] bytes) {
        return bytes == null ? null : key(new String(bytes, StandardCharsets.UTF_8));
    }

    /** Of several values without the ways to write a text. */
    private static @Nullable Object key(@Nullable String text) {
        return text;
    }

    private static @Nullable Object tree(byte @Nullable [] json) {
        return json == null ? null : tree(new String(json, StandardCharsets.UTF_8));
    }

    /** Without the ways to write the same text; numbers with all their digits. */
    private static @Nullable Object tree(@Nullable String json) {
        return json == null ? null
                : plain(Json.read(new String(json.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)));
    }

    private static Object plain(Json json) {
        return switch (json) {
            case Json.Struct struct -> {
                Map<String, Object> fields = new java.util.TreeMap<>();
                struct.fields().forEach((name, value) -> fields.put(name, plain(value)));
                yield fields;
            }
            case Json.Array array -> array.elements().stream().map(GeneratedCodeTest::plain).toList();
            case Json.Text text -> Arrays.asList("text", text.value());
            default -> json.raw();
        };
    }

}
