package dev.flotilla.sql.generating;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import dev.flotilla.sql.functions.Overload;
import dev.flotilla.sql.rows.LikePattern;
import dev.flotilla.sql.terms.Term;
import dev.flotilla.sql.types.BadRecord;
import dev.flotilla.sql.types.SqlType;
import dev.flotilla.sql.types.SqlType.Scalar;

/**
 * Writes the Java that computes a term. What needs no value is not computed: the right
 * side of AND and OR, the branches of a choice that is not theirs.
 */
final class Emitter {

    private final StringBuilder body = new StringBuilder();

    private final Inputs inputs;

    private final Constants constants;

    private int names;

    Emitter(Inputs inputs, Constants constants) {
        this.inputs = inputs;
        this.constants = constants;
    }

    String text() {
        return body.toString();
    }

    Emitter line(String text) {
        body.append("    ").append(text).append('\n');
        return this;
    }

    Code emit(Term term) {
        return switch (term) {
            case Term.Constant constant -> constant(constant);
            case Term.Field field -> field(field, field.type());
            case Term.Meta meta -> meta(meta);
            case Term.Element element -> element(element);
            case Term.Member member -> member(member);
            case Term.Arithmetic arithmetic -> arithmetic(arithmetic);
            case Term.Negation negation -> negation(negation);
            case Term.Concat concat -> both(concat.left(), concat.right(), Scalar.STRING,
                    (left, right) -> "Concatenation.of(" + left + ", " + right + ")");
            case Term.Comparison comparison -> both(comparison.left(), comparison.right(), Scalar.BOOLEAN,
                    (left, right) -> Comparisons.of(comparison.operator(), comparison.left().type(), left, right));
            case Term.And and -> shortened(and.left(), and.right(), false);
            case Term.Or or -> shortened(or.left(), or.right(), true);
            case Term.Not not -> {
                Code operand = emit(not.operand());
                yield new Code(operand.isNull(), "!" + operand.value());
            }
            case Term.IsNull isNull -> new Code(Code.NEVER, keep("boolean", emit(isNull.operand()).isNull()));
            case Term.Timed timed -> {
                Code time = emit(timed.time());
                line("Times.require(" + time.isNull() + ", " + time.value() + ", "
                        + Texts.literal(timed.time() instanceof Term.Field field ? field.name() : "the time") + ");");
                yield new Code(Code.NEVER, "true");
            }
            case Term.In in -> in(in);
            case Term.Like like -> like(like);
            case Term.Choice choice -> choice(choice);
            case Term.Conversion conversion -> conversion(conversion);
            case Term.Cast cast -> one(cast.operand(), cast.type(), value -> Conversions.cast(cast, value));
            case Term.Call call -> call(call);
            case Term.GroupValue group -> group(group);
            case Term.AggregateValue aggregate -> aggregate(aggregate);
            case Term.WindowBound bound ->
                new Code(Code.NEVER, "(" + (bound.start() ? "windowStart" : "windowEnd") + " * 1000L)");
        };
    }

    private String name(String prefix) {
        return prefix + names++;
    }

    private String keep(String javaType, String expression) {
        String name = name("v");
        line(javaType + " " + name + " = " + expression + ";");
        return name;
    }

    private Code constant(Term.Constant constant) {
        return switch (constant.value()) {
            case null -> new Code("true",
                    "((" + JavaTypes.of(constant.type()) + ") " + JavaTypes.initial(constant.type()) + ")");
            case Long number -> new Code(Code.NEVER, number + "L");
            case Boolean truth -> new Code(Code.NEVER, truth.toString());
            case Double number -> new Code(Code.NEVER, number + "d");
            case BigDecimal number -> new Code(Code.NEVER, constants.add("java.math.BigDecimal", number));
            case Object other -> new Code(Code.NEVER, constants.add("String", other));
        };
    }

    // Straight from the bytes to what is needed, without anything between.
    private Code field(Term.Field field, SqlType as) {
        int slot = inputs.slot(field.input(), field.path());
        String scan = "scan" + field.input();
        String start = keep("int", scan + ".start(" + slot + ")");
        String isNull = keep("boolean", start + " < 0");
        String where = "json" + field.input() + ", " + start + ", " + scan + ".end(" + slot + ")";
        return guarded(isNull, as, Conversions.read(as, where, Texts.literal(field.name())));
    }

    private Code guarded(String isNull, SqlType type, String expression) {
        String value = name("v");
        line(JavaTypes.of(type) + " " + value + " = " + JavaTypes.initial(type) + ";");
        line("if (!" + isNull + ") { " + value + " = " + expression + "; }");
        return new Code(isNull, value);
    }

    private Code meta(Term.Meta meta) {
        String row = "row" + meta.input();
        String absent = keep("boolean",
                row + " == null" + (meta.kind() == Term.Meta.Kind.KEY ? " || " + row + ".key() == null" : ""));
        return guarded(absent, meta.type(), switch (meta.kind()) {
            case KEY -> Conversions.key(meta.type(), row + ".key()");
            case TIMESTAMP -> row + ".timestamp() * 1000L";
            case PARTITION -> row + ".partition()";
            case OFFSET -> row + ".offset()";
        });
    }

    private Code element(Term.Element element) {
        Code slice = both(element.array(), element.index(), Scalar.ANY,
                (array, index) -> "JsonMembers.element(" + array + ", " + index + ")");
        return inside(slice, element.type());
    }

    private Code member(Term.Member member) {
        Code slice = one(member.of(), Scalar.ANY,
                value -> "JsonMembers.member(" + value + ", " + Texts.literal(member.name()) + ")");
        return inside(slice, member.type());
    }

    private Code inside(Code slice, SqlType type) {
        String isNull = keep("boolean", slice.value() + " == null");
        String where = slice.value() + ".bytes(), " + slice.value() + ".start(), " + slice.value() + ".end()";
        return type == Scalar.ANY ? new Code(isNull, slice.value())
                : guarded(isNull, type, Conversions.read(type, where, Texts.literal("the value")));
    }

    private Code arithmetic(Term.Arithmetic arithmetic) {
        return both(arithmetic.left(), arithmetic.right(), arithmetic.type(),
                (left, right) -> Comparisons.arithmetic(arithmetic.operator(), arithmetic.type(), left, right));
    }

    private Code negation(Term.Negation negation) {
        return one(negation.operand(), negation.type(),
                value -> negation.type() == Scalar.BIGINT ? "Arithmetics.negate(" + value + ")"
                        : negation.type() == Scalar.DECIMAL ? value + ".negate()" : "-(" + value + ")");
    }

    private Code one(Term operand, SqlType type, java.util.function.UnaryOperator<String> expression) {
        Code code = emit(operand);
        if (code.neverNull()) {
            return new Code(Code.NEVER, keep(JavaTypes.of(type), expression.apply(code.value())));
        }
        return guarded(code.isNull(), type, expression.apply(code.value()));
    }

    private Code both(Term left, Term right, SqlType type, java.util.function.BinaryOperator<String> expression) {
        Code leftCode = emit(left);
        Code rightCode = emit(right);
        String value = expression.apply(leftCode.value(), rightCode.value());
        if (leftCode.neverNull() && rightCode.neverNull()) {
            return new Code(Code.NEVER, keep(JavaTypes.of(type), value));
        }
        String isNull = leftCode.neverNull() ? rightCode.isNull() : rightCode.neverNull() ? leftCode.isNull()
                : keep("boolean", leftCode.isNull() + " || " + rightCode.isNull());
        return guarded(isNull, type, value);
    }

    // What the left side decides, the right one cannot change.
    private Code shortened(Term left, Term right, boolean decisive) {
        Code leftCode = emit(left);
        String isNull = keep("boolean", "false");
        String value = keep("boolean", String.valueOf(decisive));
        line("if (" + leftCode.isNull() + " || " + (decisive ? "!" : "") + "(" + leftCode.value() + ")) {");
        Code rightCode = emit(right);
        line("if (" + rightCode.isNull() + " || " + (decisive ? "!" : "") + "(" + rightCode.value() + ")) {");
        line(isNull + " = " + leftCode.isNull() + " || " + rightCode.isNull() + "; " + value + " = " + !decisive + ";");
        line("} }");
        return new Code(isNull, value);
    }

    private Code in(Term.In in) {
        Code operand = emit(in.operand());
        String isNull = keep("boolean", operand.isNull());
        String value = keep("boolean", "false");
        line("if (!" + isNull + ") {");
        for (Term option : in.options()) {
            line("if (!" + value + ") {");
            Code code = emit(option);
            line("if ("
                    + code.isNull() + ") { " + isNull + " = true; } else if (" + Comparisons
                        .of(dev.flotilla.sql.syntax.BinaryOperator.EQUAL, option.type(), operand.value(), code.value())
                    + ") { " + value + " = true; }");
            line("}");
        }
        line("if (" + value + ") { " + isNull + " = false; } }");
        return new Code(isNull, value);
    }

    private Code like(Term.Like like) {
        if (like.pattern() instanceof Term.Constant(String pattern, SqlType _)) {
            String known;
            try {
                known = constants.add("LikePattern", new LikePattern(pattern, like.escape()));
            }
            catch (BadRecord _) {
                // As of any other pattern, only a record can tell.
                return matched(like);
            }
            return one(like.operand(), Scalar.BOOLEAN, text -> known + ".matches(" + text + ")");
        }
        return matched(like);
    }

    private Code matched(Term.Like like) {
        return both(like.operand(), like.pattern(), Scalar.BOOLEAN, (text, pattern) -> "LikePattern.matches(" + text
                + ", " + pattern + ", (char) " + (int) like.escape() + ")");
    }

    private Code choice(Term.Choice choice) {
        String isNull = keep("boolean", "true");
        String value = keep(JavaTypes.of(choice.type()), JavaTypes.initial(choice.type()));
        int open = 0;
        for (Term.Branch branch : choice.branches()) {
            Code condition = emit(branch.condition());
            line("if (!(" + condition.isNull() + ") && " + condition.value() + ") {");
            assign(isNull, value, branch.result());
            line("} else {");
            open++;
        }
        if (choice.otherwise() != null) {
            assign(isNull, value, choice.otherwise());
        }
        line("}".repeat(open));
        return new Code(isNull, value);
    }

    private void assign(String isNull, String value, Term result) {
        Code code = emit(result);
        line(isNull + " = " + code.isNull() + "; " + value + " = " + code.value() + ";");
    }

    private Code conversion(Term.Conversion conversion) {
        Term operand = conversion.operand();
        if (operand instanceof Term.Field field && field.type() == Scalar.ANY) {
            return field(field, conversion.type());
        }
        if (operand.type() == Scalar.ANY) {
            Code code = emit(operand);
            String where = code.value() + ".bytes(), " + code.value() + ".start(), " + code.value() + ".end()";
            return guarded(keep("boolean", code.isNull()), conversion.type(),
                    Conversions.read(conversion.type(), where, Texts.literal("the value")));
        }
        if (!(operand.type() instanceof Scalar)) {
            return emit(operand);
        }
        return one(operand, conversion.type(), value -> Conversions.widen(operand.type(), conversion.type(), value));
    }

    private Code call(Term.Call call) {
        Overload function = call.function();
        List<Code> arguments = new ArrayList<>();
        List<String> nulls = new ArrayList<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            Code code = argument(call.arguments().get(i),
                    function.parameters().get(Math.min(i, function.parameters().size() - 1)));
            arguments.add(code);
            if (!code.neverNull()) {
                nulls.add(code.isNull());
            }
        }
        String isNull = keep("boolean", nulls.isEmpty() ? "false" : String.join(" || ", nulls));
        String invoked = function.owner().getCanonicalName() + "." + function.method() + "("
                + Conversions.arguments(function, arguments.stream().map(Code::value).toList()) + ")";
        if (!function.nullable()) {
            return guarded(isNull, call.type(), invoked);
        }
        String result = name("v");
        String value = keep(JavaTypes.of(call.type()), JavaTypes.initial(call.type()));
        line("if (!" + isNull + ") { " + JavaTypes.boxed(call.type()) + " " + result + " = " + invoked + ";");
        line("if (" + result + " == null) { " + isNull + " = true; } else { " + value + " = "
                + JavaTypes.unboxed(call.type(), result) + "; } }");
        return new Code(isNull, value);
    }

    // A function of any value reads it as JSON.
    private Code argument(Term argument, SqlType parameter) {
        if (parameter != Scalar.ANY || JavaTypes.of(argument.type()).equals(JavaTypes.of(Scalar.ANY))) {
            return emit(argument);
        }
        String made = argument.type() == Scalar.TIMESTAMP ? "AnyValues.ofTime(" : "AnyValues.of(";
        return one(argument, Scalar.ANY, value -> made + value + ")");
    }

    private Code group(Term.GroupValue group) {
        String slice = keep("JsonSlice", "groupValue(" + group.index() + ")");
        return inside(new Code(Code.NEVER, slice), group.type());
    }

    private Code aggregate(Term.AggregateValue aggregate) {
        String object = keep("Object", "totals.value(" + aggregate.index() + ")");
        return guarded(keep("boolean", object + " == null"), aggregate.type(),
                JavaTypes.unboxed(aggregate.type(), object));
    }

}
