package dev.flotilla.sql.planning;

import java.util.stream.Stream;

import dev.flotilla.sql.syntax.Expression;
import dev.flotilla.sql.terms.Aggregate;

/**
 * Aggregates in what is written.
 */
final class Aggregates {

    private Aggregates() {
    }

    static boolean isIn(Expression expression) {
        return (expression instanceof Expression.Call call && Aggregate.isOne(call))
                || parts(expression).anyMatch(Aggregates::isIn);
    }

    /** What a store would have to hold otherwise. */
    static String layout(Aggregate aggregate) {
        return aggregate.function() + " " + aggregate.written() + " " + aggregate.type();
    }

    private static Stream<Expression> parts(Expression expression) {
        return switch (expression) {
            case Expression.NumberLiteral _, Expression.StringLiteral _, Expression.BooleanLiteral _,
                    Expression.NullLiteral _, Expression.IntervalLiteral _, Expression.Column _ ->
                Stream.of();
            case Expression.Field field -> Stream.of(field.of());
            case Expression.Index index -> Stream.of(index.of(), index.index());
            case Expression.Not not -> Stream.of(not.operand());
            case Expression.Negate negate -> Stream.of(negate.operand());
            case Expression.Binary binary -> Stream.of(binary.left(), binary.right());
            case Expression.Call call -> call.arguments().stream();
            case Expression.Case choice ->
                Stream
                    .of(Stream.ofNullable(choice.operand()),
                            choice.whens().stream().flatMap(when -> Stream.of(when.condition(), when.result())),
                            Stream.ofNullable(choice.otherwise()))
                    .flatMap(part -> part);
            case Expression.Cast cast -> Stream.of(cast.operand());
            case Expression.In in -> Stream.concat(Stream.of(in.operand()), in.options().stream());
            case Expression.Between between -> Stream.of(between.operand(), between.low(), between.high());
            case Expression.Like like ->
                Stream.concat(Stream.of(like.operand(), like.pattern()), Stream.ofNullable(like.escape()));
            case Expression.IsNull isNull -> Stream.of(isNull.operand());
        };
    }

}
