package dev.flotilla.sql.terms;

import java.util.List;
import java.util.stream.Collectors;

import dev.flotilla.sql.types.SqlType.Scalar;
import dev.flotilla.sql.types.Timestamps;

/**
 * A term for people.
 */
public final class TermText {

    private TermText() {
    }

    public static String of(Term term) {
        return switch (term) {
            case Term.Constant constant -> constant(constant);
            case Term.Field field -> (field.input() == 0 ? "" : "#" + field.input() + ".") + field.name();
            case Term.Meta meta -> (meta.input() == 0 ? "" : "#" + meta.input() + ".") + "_"
                    + meta.kind().name().toLowerCase(java.util.Locale.ROOT);
            case Term.Element element -> of(element.array()) + "[" + of(element.index()) + "]";
            case Term.Member member -> of(member.of()) + "." + member.name();
            case Term.Arithmetic of -> "(" + of(of.left()) + " " + of.operator().symbol() + " " + of(of.right()) + ")";
            case Term.Negation negation -> "-" + of(negation.operand());
            case Term.Concat concat -> of(concat.left()) + " || " + of(concat.right());
            case Term.Comparison of -> of(of.left()) + " " + of.operator().symbol() + " " + of(of.right());
            case Term.And and -> of(and.left()) + " AND " + of(and.right());
            case Term.Or or -> "(" + of(or.left()) + " OR " + of(or.right()) + ")";
            case Term.Not not -> "NOT (" + of(not.operand()) + ")";
            case Term.IsNull isNull -> of(isNull.operand()) + " IS NULL";
            case Term.Timed timed -> of(timed.time()) + " IS A TIME";
            case Term.In in -> of(in.operand()) + " IN (" + all(in.options()) + ")";
            case Term.Like like -> of(like.operand()) + " LIKE " + of(like.pattern());
            case Term.Choice choice -> choice.branches()
                .stream()
                .map(branch -> " WHEN " + of(branch.condition()) + " THEN " + of(branch.result()))
                .collect(Collectors.joining("", "CASE",
                        choice.otherwise() == null ? " END" : " ELSE " + of(choice.otherwise()) + " END"));
            // Which conversions there are is seen where the types are.
            case Term.Conversion conversion -> of(conversion.operand());
            case Term.Cast cast -> "CAST(" + of(cast.operand()) + " AS " + cast.type() + ")";
            case Term.Call call -> call.function().name() + "(" + all(call.arguments()) + ")";
            case Term.GroupValue group -> "group " + (group.index() + 1);
            case Term.AggregateValue aggregate -> "aggregate " + (aggregate.index() + 1);
            case Term.WindowBound bound -> bound.start() ? "_window_start" : "_window_end";
        };
    }

    private static String constant(Term.Constant constant) {
        return switch (constant.value()) {
            case null -> "NULL";
            case Long micros when constant.type() == Scalar.TIMESTAMP -> "'" + Timestamps.text(micros) + "'";
            case String text -> "'" + text.replace("'", "''") + "'";
            case Object other -> other.toString();
        };
    }

    private static String all(List<Term> terms) {
        return terms.stream().map(TermText::of).collect(Collectors.joining(", "));
    }

}
