package dev.flotilla.sql.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

import dev.flotilla.sql.functions.JavaCalls;
import dev.flotilla.sql.json.JsonSlice;
import dev.flotilla.sql.rows.Row;
import dev.flotilla.sql.syntax.BinaryOperator;
import dev.flotilla.sql.terms.Term;
import dev.flotilla.sql.types.BadRecord;
import dev.flotilla.sql.types.SqlType;
import dev.flotilla.sql.types.SqlType.Scalar;
import org.jspecify.annotations.Nullable;

/**
 * What a term is for given rows, computed by walking through it: NULL is null, a time
 * microseconds, an ANY a tree.
 */
final class Evaluator {

    private final @Nullable Row[] rows;

    private final @Nullable Json[] trees;

    private IntFunction<@Nullable Json> groupValues = _ -> null;

    private IntFunction<@Nullable Object> aggregates = _ -> null;

    private long windowStart;

    private long windowEnd;

    Evaluator(@Nullable Row[] rows) {
        this.rows = rows;
        this.trees = new Json[rows.length];
        for (int i = 0; i < rows.length; i++) {
            Row row = rows[i];
            if (row != null && row.value() != null) {
                trees[i] = Json.read(row.value());
                if (!(trees[i] instanceof Json.Struct)) {
                    throw new BadRecord("no object");
                }
            }
        }
    }

    static Evaluator ofGroup(IntFunction<@Nullable Json> groupValues, IntFunction<@Nullable Object> aggregates,
            long windowStart, long windowEnd) {
        Evaluator evaluator = new Evaluator(new Row[0]);
        evaluator.groupValues = groupValues;
        evaluator.aggregates = aggregates;
        evaluator.windowStart = windowStart;
        evaluator.windowEnd = windowEnd;
        return evaluator;
    }

    boolean isTrue(@Nullable Term condition) {
        return condition == null || Boolean.TRUE.equals(of(condition));
    }

    /**
     * The value as it is written into a result: a column that is only handed on stays as
     * it was.
     */
    String json(Term term) {
        if (term instanceof Term.Field field) {
            Json json = field(field);
            if (json == null || json instanceof Json.Nothing) {
                return "null";
            }
            Values.look(json, field.type());
            return json.raw();
        }
        if (term instanceof Term.GroupValue group) {
            Json value = groupValues.apply(group.index());
            return value == null ? "null" : value.raw();
        }
        return Values.json(of(term), term.type());
    }

    @Nullable Object of(Term term) {
        return switch (term) {
            case Term.Constant constant -> constant.value();
            case Term.Field field -> Values.read(field(field), field.type());
            case Term.Meta meta -> meta(meta);
            case Term.Element element -> element(element);
            case Term.Member member -> of(member.of()) instanceof Json.Struct struct
                    ? Values.read(struct.fields().get(member.name()), member.type()) : null;
            case Term.Arithmetic arithmetic -> arithmetic(arithmetic);
            case Term.Negation negation -> negated(of(negation.operand()));
            case Term.Concat concat -> concat(of(concat.left()), of(concat.right()));
            case Term.Comparison comparison -> compared(comparison);
            case Term.And and -> and(and.left(), and.right());
            case Term.Or or -> not(and(new Term.Not(or.left()), new Term.Not(or.right())));
            case Term.Not not -> not((Boolean) of(not.operand()));
            case Term.IsNull isNull -> of(isNull.operand()) == null;
            case Term.Timed timed -> timed(of(timed.time()));
            case Term.In in -> in(in);
            case Term.Like like -> like(of(like.operand()), of(like.pattern()), like.escape());
            case Term.Choice choice -> choice(choice);
            case Term.Conversion conversion -> {
                Object value = of(conversion.operand());
                yield value == null ? null : Values.widened(value, conversion.operand().type(), conversion.type());
            }
            case Term.Cast cast -> {
                Object value = of(cast.operand());
                yield value == null ? null : Values.cast(value, cast.operand().type(), cast.type());
            }
            case Term.Call call -> call(call);
            case Term.GroupValue group -> Values.read(groupValues.apply(group.index()), group.type());
            case Term.AggregateValue aggregate -> aggregates.apply(aggregate.index());
            case Term.WindowBound bound -> (bound.start() ? windowStart : windowEnd) * 1000;
        };
    }

    private @Nullable Json field(Term.Field field) {
        Json at = trees[field.input()];
        for (String name : field.path()) {
            at = at instanceof Json.Struct struct ? struct.fields().get(name) : null;
        }
        return at;
    }

    private @Nullable Object meta(Term.Meta meta) {
        Row row = rows[meta.input()];
        if (row == null) {
            return null;
        }
        return switch (meta.kind()) {
            case KEY -> {
                String text = row.key() == null ? null : new String(row.key(), StandardCharsets.UTF_8);
                yield text == null ? null : Values.cast(text, Scalar.STRING, meta.type());
            }
            case TIMESTAMP -> row.timestamp() * 1000;
            case PARTITION -> (long) row.partition();
            case OFFSET -> row.offset();
        };
    }

    private @Nullable Object element(Term.Element element) {
        Object array = of(element.array());
        Object index = of(element.index());
        if (index instanceof Long at && array instanceof Json.Array values && at >= 0
                && at < values.elements().size()) {
            return Values.read(values.elements().get(at.intValue()), element.type());
        }
        return null;
    }

    private @Nullable Object arithmetic(Term.Arithmetic term) {
        Object left = of(term.left());
        Object right = of(term.right());
        if (left == null || right == null) {
            return null;
        }
        String operator = term.operator().symbol();
        if (term.type() == Scalar.TIMESTAMP) {
            BigInteger more = BigInteger.valueOf((Long) right);
            return Times.bounded(BigInteger.valueOf((Long) left).add("-".equals(operator) ? more.negate() : more));
        }
        return switch (left) {
            case Long number -> (Object) Numbers.calculate(operator, number, (Long) right);
            case BigDecimal number -> Numbers.calculate(operator, number, (BigDecimal) right);
            default -> (Object) Numbers.calculate(operator, (Double) left, (Double) right);
        };
    }

    private static @Nullable Object negated(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Long number -> (Object) Numbers.calculate("-", 0, number);
            case BigDecimal number -> number.negate();
            default -> -(Double) value;
        };
    }

    private static @Nullable String concat(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return null;
        }
        String text = left.toString() + right;
        if (text.length() > 1 << 20) {
            throw new BadRecord("too long");
        }
        return text;
    }

    private @Nullable Boolean compared(Term.Comparison comparison) {
        Object left = of(comparison.left());
        Object right = of(comparison.right());
        return (left == null || right == null) ? null : compared(comparison.operator(), left, right);
    }

    private static boolean compared(BinaryOperator operator, Object left, Object right) {
        return switch (operator) {
            case EQUAL -> equal(left, right);
            case NOT_EQUAL -> !equal(left, right);
            case LESS -> order(left, right) < 0;
            case LESS_OR_EQUAL -> order(left, right) <= 0;
            case GREATER -> order(left, right) > 0;
            default -> order(left, right) >= 0;
        };
    }

    private static boolean equal(Object left, Object right) {
        return switch (left) {
            case BigDecimal number -> number.compareTo((BigDecimal) right) == 0;
            case Double number -> number.doubleValue() == (Double) right;
            case Json.Num number when right instanceof Json.Num other ->
                Numbers.decimal(number.raw()).compareTo(Numbers.decimal(other.raw())) == 0;
            case Json.Text text when right instanceof Json.Text other -> text.value().equals(other.value());
            case Json json -> json.getClass() == right.getClass() && json.raw().equals(((Json) right).raw());
            default -> left.equals(right);
        };
    }

    private static int order(Object left, Object right) {
        return switch (left) {
            case Long number -> number.compareTo((Long) right);
            case Boolean truth -> truth.compareTo((Boolean) right);
            case String text -> text.compareTo((String) right);
            case BigDecimal number -> number.compareTo((BigDecimal) right);
            case Double number -> number < (Double) right ? -1 : number > (Double) right ? 1 : 0;
            case Json.Num number when right instanceof Json.Num other ->
                Numbers.decimal(number.raw()).compareTo(Numbers.decimal(other.raw()));
            case Json.Text text when right instanceof Json.Text other -> text.value().compareTo(other.value());
            default -> throw new BadRecord("not comparable");
        };
    }

    private @Nullable Boolean and(Term left, Term right) {
        Boolean first = (Boolean) of(left);
        if (Boolean.FALSE.equals(first)) {
            return false;
        }
        Boolean second = (Boolean) of(right);
        return Boolean.FALSE.equals(second) ? Boolean.FALSE : (first == null || second == null) ? null : Boolean.TRUE;
    }

    private static @Nullable Boolean not(@Nullable Boolean value) {
        return value == null ? null : Boolean.valueOf(!value);
    }

    private static boolean timed(@Nullable Object time) {
        if (time == null || (Long) time < 0) {
            throw new BadRecord("no time");
        }
        return true;
    }

    private @Nullable Boolean in(Term.In in) {
        Object operand = of(in.operand());
        if (operand == null) {
            return null;
        }
        boolean unknown = false;
        for (Term option : in.options()) {
            Object value = of(option);
            if (value == null) {
                unknown = true;
            }
            else if (equal(operand, value)) {
                return true;
            }
        }
        return unknown ? null : Boolean.FALSE;
    }

    private static @Nullable Boolean like(@Nullable Object text, @Nullable Object pattern, char escape) {
        return (text == null || pattern == null) ? null
                : likePattern((String) pattern, escape).matcher((String) text).matches();
    }

    static Pattern likePattern(String pattern, char escape) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == escape) {
                if (++i == pattern.length()) {
                    throw new BadRecord("ends with the escape character");
                }
                regex.append(quoted(pattern.charAt(i)));
            }
            else {
                regex.append(c == '%' ? ".*" : c == '_' ? "." : quoted(c));
            }
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    private static String quoted(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) ? String.valueOf(c)
                : "\\x{" + Integer.toHexString(c) + "}";
    }

    private @Nullable Object choice(Term.Choice choice) {
        for (Term.Branch branch : choice.branches()) {
            if (Boolean.TRUE.equals(of(branch.condition()))) {
                return of(branch.result());
            }
        }
        return choice.otherwise() == null ? null : of(choice.otherwise());
    }

    private @Nullable Object call(Term.Call call) {
        List<Object> arguments = new ArrayList<>();
        boolean complete = true;
        List<SqlType> parameters = call.function().parameters();
        for (int i = 0; i < call.arguments().size(); i++) {
            Term argument = call.arguments().get(i);
            Object value = of(argument);
            SqlType parameter = parameters.get(Math.min(i, parameters.size() - 1));
            complete &= value != null;
            arguments.add(value instanceof Json || parameter == Scalar.ANY ? slice(Values.json(value, argument.type()))
                    : value);
        }
        if (!complete) {
            return null;
        }
        try {
            Object result = JavaCalls.call(call.function(), arguments);
            if (result instanceof RuntimeException thrown) {
                throw thrown;
            }
            return result instanceof JsonSlice slice ? Json.read(slice.toString()) : result;
        }
        catch (ReflectiveOperationException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private static JsonSlice slice(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return new JsonSlice(bytes, 0, bytes.length);
    }

}
