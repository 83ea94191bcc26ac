package dev.flotilla.sql.generating;

import java.util.ArrayList;
import java.util.List;

import dev.flotilla.sql.json.JsonWriter;
import dev.flotilla.sql.rows.ProgramSpec;
import dev.flotilla.sql.rows.ProgramSpec.Grouping;
import dev.flotilla.sql.rows.ProgramSpec.Output;
import dev.flotilla.sql.terms.Aggregate;
import dev.flotilla.sql.terms.Term;
import dev.flotilla.sql.types.SqlType;
import dev.flotilla.sql.types.SqlType.ArrayOf;
import dev.flotilla.sql.types.SqlType.Scalar;
import dev.flotilla.sql.types.SqlType.Struct;

/**
 * The Java of a program. Each column has a method of its own: the JVM does not compile
 * long ones.
 */
final class ProgramText {

    static final String CLASS = "dev.flotilla.sql.generated.Program";

    private static final String HEAD = """
            package dev.flotilla.sql.generated;
            import dev.flotilla.sql.json.*;
            import dev.flotilla.sql.rows.*;
            import dev.flotilla.sql.types.*;
            public final class Program extends RowProgram {
            """;

    private final ProgramSpec spec;

    private final Inputs inputs;

    private final Constants constants = new Constants();

    private final StringBuilder methods = new StringBuilder();

    private int columns;

    private ProgramText(ProgramSpec spec) {
        this.spec = spec;
        this.inputs = new Inputs(spec.inputs());
    }

    static Written of(ProgramSpec spec) {
        return new ProgramText(spec).write();
    }

    /** A class, and the objects that its constructor takes. */
    record Written(String java, List<List<List<String>>> paths, List<Object> constants) {
    }

    private Written write() {
        accepts();
        project();
        key();
        Grouping grouping = spec.grouping();
        if (grouping != null) {
            add(grouping);
            keeps(grouping);
            object("public byte[] result()", grouping.results(), "");
        }
        StringBuilder text = new StringBuilder(HEAD);
        List<List<List<String>>> paths = new ArrayList<>();
        for (int i = 0; i < inputs.count(); i++) {
            text.append("  private final FieldScanner scan%1$d; private Row row%1$d; private byte[] json%1$d;\n"
                .formatted(i));
            paths.add(inputs.of(i));
        }
        text.append("  private Totals totals; private long windowStart; private long windowEnd;\n");
        text.append(constants.fields());
        text.append("  public Program(FieldScanner[] scanners, Object[] constants) {\n");
        for (int i = 0; i < inputs.count(); i++) {
            text.append("    this.scan%1$d = scanners[%1$d];\n".formatted(i));
        }
        text.append(constants.assignments()).append("  }\n").append(load()).append(methods).append("}\n");
        return new Written(text.toString(), paths, List.of(constants.values()));
    }

    private String load() {
        StringBuilder load = new StringBuilder("  public void load(Row[] rows) {\n");
        for (int i = 0; i < inputs.count(); i++) {
            load.append(
                    "    row%1$d = rows[%1$d]; json%1$d = row%1$d == null ? null : row%1$d.value(); scan%1$d.scan(json%1$d);\n"
                        .formatted(i));
        }
        return load.append("  }\n").toString();
    }

    private Emitter emitter() {
        return new Emitter(inputs, constants);
    }

    private void method(String signature, Emitter body) {
        methods.append("  ").append(signature).append(" {\n").append(body.text()).append("  }\n");
    }

    private void accepts() {
        method("public boolean accepts()", truth(spec.where(), emitter()));
    }

    private static Emitter truth(@org.jspecify.annotations.Nullable Term condition, Emitter body) {
        if (condition == null) {
            return body.line("return true;");
        }
        Code code = body.emit(condition);
        return body.line("return !(" + code.isNull() + ") && " + code.value() + ";");
    }

    private void project() {
        List<Output> projection = spec.projection();
        if (projection == null) {
            method("public byte[] project()", emitter().line("return json0;"));
        }
        else {
            object("public byte[] project()", projection, "");
        }
    }

    private void object(String signature, List<Output> outputs, String before) {
        Emitter body = emitter().line(before + "out.clear();");
        for (int i = 0; i < outputs.size(); i++) {
            String name = constants.add("byte[]", label(outputs.get(i).name(), i == 0));
            String column = "column" + columns++;
            body.line(column + "();");
            Emitter value = emitter().line("out.raw(" + name + ");");
            write(outputs.get(i).value(), value);
            method("private void " + column + "()", value);
        }
        method(signature,
                body.line(outputs.isEmpty() ? "out.character('{');" : "")
                    .line("out.character('}');")
                    .line("return out.toBytes();"));
    }

    private static byte[] label(String name, boolean first) {
        return new JsonWriter().character(first ? '{' : ',').value(name).character(':').toBytes();
    }

    private void write(Term value, Emitter body) {
        if (value instanceof Term.Field field) {
            handOn(field, body);
            return;
        }
        if (value instanceof Term.GroupValue group) {
            body.line("JsonSlice slice = groupValue(" + group.index() + ");")
                .line("if (slice == null) { out.nothing(); } else { out.value(slice); }");
            return;
        }
        Code code = body.emit(value);
        String written = value.type() == Scalar.TIMESTAMP ? "out.timestamp(" : "out.value(";
        body.line("if (" + code.isNull() + ") { out.nothing(); } else { " + written + code.value() + "); }");
    }

    // A column that is only selected stays the bytes that it is.
    private void handOn(Term.Field field, Emitter body) {
        String scan = "scan" + field.input();
        String json = "json" + field.input();
        int slot = inputs.slot(field.input(), field.path());
        String name = Texts.literal(field.name());
        body.line("int start = " + scan + ".start(" + slot + ");");
        body.line("if (start < 0) { out.nothing(); return; }");
        body.line("int end = " + scan + ".end(" + slot + ");");
        String check = check(field.type(), json, name);
        body.line(check + "out.raw(" + json + ", start, end);");
    }

    private static String check(SqlType type, String json, String name) {
        String all = "(" + json + ", start, end, " + name + "); ";
        String kind = "(" + json + ", start, " + name + "); ";
        return switch (type) {
            case Scalar scalar -> switch (scalar) {
                case BOOLEAN -> "JsonReader.toBoolean" + all;
                case BIGINT -> "JsonReader.toLong" + all;
                case DECIMAL, DOUBLE -> "JsonReader.requireNumber" + kind;
                case STRING -> "JsonReader.requireText" + kind;
                case TIMESTAMP -> "JsonReader.requireTime" + kind;
                case ANY -> "";
            };
            case ArrayOf _ -> "JsonReader.toArray" + all;
            case Struct _ -> "JsonReader.toObject" + all;
        };
    }

    private void key() {
        if (spec.key().isEmpty() && spec.grouping() == null) {
            return;
        }
        Emitter body = emitter().line("String[] parts = new String[" + spec.key().size() + "];");
        for (int i = 0; i < spec.key().size(); i++) {
            Term part = spec.key().get(i);
            Code code = body.emit(part);
            body.line(
                    "if (!(" + code.isNull() + ")) { parts[" + i + "] = " + keyText(part.type(), code.value()) + "; }");
        }
        method("public byte[] key()",
                body.line("return Keys." + (spec.grouping() == null ? "ofJoin" : "ofGroup") + "(parts);"));
    }

    private static String keyText(SqlType type, String value) {
        return switch (JavaTypes.of(type)) {
            case "String" -> value;
            case "JsonSlice", "java.math.BigDecimal" -> "Keys.text(" + value + ")";
            default ->
                type == Scalar.TIMESTAMP ? "Casts.timestampToText(" + value + ")" : "Casts.toText(" + value + ")";
        };
    }

    private void add(Grouping grouping) {
        groupValues();
        Emitter body = emitter().line("byte[] common = totals.isNew() ? groupValues() : null;");
        List<String> checks = new ArrayList<>();
        List<String> adds = new ArrayList<>();
        for (int i = 0; i < grouping.aggregates().size(); i++) {
            Aggregate aggregate = grouping.aggregates().get(i);
            Term argument = aggregate.argument();
            if (argument == null) {
                adds.add("totals.add(" + i + ", 1L, timestamp);");
                continue;
            }
            Code code = body.emit(argument);
            String present = "if (!(" + code.isNull() + ")) { ";
            String value = argument.type() == Scalar.BOOLEAN ? "Boolean.valueOf(" + code.value() + ")" : code.value();
            if (aggregate.function() == Aggregate.Function.COUNT_DISTINCT) {
                checks.add(present + "totals.check(" + i + ", (Object) " + boxed(argument.type(), value) + "); }");
            }
            else if (argument.type() == Scalar.DOUBLE) {
                checks.add(present + "totals.check(" + i + ", " + value + "); }");
            }
            adds.add(present + "totals.add(" + i + ", " + value + ", timestamp); }");
        }
        checks.forEach(body::line);
        // A row that is refused has not changed anything.
        body.line("if (common != null) { totals.begin(common); }").line("totals.at(timestamp);");
        adds.forEach(body::line);
        method("public void add(Totals totals, long timestamp)", body);
    }

    private static String boxed(SqlType type, String value) {
        return JavaTypes.isPrimitive(type) && type != Scalar.BOOLEAN ? JavaTypes.boxed(type) + ".valueOf(" + value + ")"
                : value;
    }

    private void groupValues() {
        Emitter body = emitter().line("out.clear();").line("out.character('[');");
        for (int i = 0; i < spec.key().size(); i++) {
            String column = "group" + i;
            body.line(i == 0 ? "" : "out.character(',');").line(column + "();");
            Emitter value = emitter();
            write(spec.key().get(i), value);
            method("private void " + column + "()", value);
        }
        method("private byte[] groupValues()", body.line("out.character(']');").line("return out.toBytes();"));
    }

    private void keeps(Grouping grouping) {
        Emitter body = emitter()
            .line("this.totals = totals; this.windowStart = windowStart; this.windowEnd = windowEnd;")
            .line("begin(totals);");
        method("public boolean keeps(Totals totals, long windowStart, long windowEnd)", truth(grouping.having(), body));
    }

}
