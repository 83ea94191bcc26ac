package dev.flotilla.sql.terms;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

import dev.flotilla.sql.terms.Term.Branch;
import org.jspecify.annotations.Nullable;

/**
 * What a term is made of.
 */
public final class Terms {

    private Terms() {
    }

    /** Whether it is of some input, and of no other than those. */
    public static boolean isOf(Term term, IntPredicate inputs) {
        boolean[] found = { false, false };
        collect(term, input -> found[inputs.test(input) ? 0 : 1] = true);
        return found[0] && !found[1];
    }

    private interface Collector {

        void input(int input);

    }

    private static void collect(Term term, Collector collector) {
        switch (term) {
            case Term.Field field -> collector.input(field.input());
            case Term.Meta meta -> collector.input(meta.input());
            default -> parts(term).forEach(part -> collect(part, collector));
        }
    }

    /** Of what it is directly made. */
    static List<Term> parts(Term term) {
        return switch (term) {
            case Term.Constant _, Term.Field _, Term.Meta _, Term.GroupValue _, Term.AggregateValue _,
                    Term.WindowBound _ ->
                List.of();
            case Term.Element element -> List.of(element.array(), element.index());
            case Term.Member member -> List.of(member.of());
            case Term.Arithmetic arithmetic -> List.of(arithmetic.left(), arithmetic.right());
            case Term.Negation negation -> List.of(negation.operand());
            case Term.Concat concat -> List.of(concat.left(), concat.right());
            case Term.Comparison comparison -> List.of(comparison.left(), comparison.right());
            case Term.And and -> List.of(and.left(), and.right());
            case Term.Or or -> List.of(or.left(), or.right());
            case Term.Not not -> List.of(not.operand());
            case Term.IsNull isNull -> List.of(isNull.operand());
            case Term.Timed timed -> List.of(timed.time());
            case Term.In in -> Stream.concat(Stream.of(in.operand()), in.options().stream()).toList();
            case Term.Like like -> List.of(like.operand(), like.pattern());
            case Term.Choice choice ->
                Stream
                    .concat(choice.branches().stream().flatMap(b -> Stream.of(b.condition(), b.result())),
                            Stream.ofNullable(choice.otherwise()))
                    .toList();
            case Term.Conversion conversion -> List.of(conversion.operand());
            case Term.Cast cast -> List.of(cast.operand());
            case Term.Call call -> call.arguments();
        };
    }

    /** The same of inputs that are counted from elsewhere. */
    public static Term shifted(Term term, int by) {
        return switch (term) {
            case Term.Field field -> new Term.Field(field.input() + by, field.path(), field.type());
            case Term.Meta meta -> new Term.Meta(meta.input() + by, meta.kind(), meta.type());
            case Term.Constant _, Term.GroupValue _, Term.AggregateValue _, Term.WindowBound _ -> term;
            case Term.Element element ->
                new Term.Element(shifted(element.array(), by), shifted(element.index(), by), element.type());
            case Term.Member member -> new Term.Member(shifted(member.of(), by), member.name(), member.type());
            case Term.Arithmetic of ->
                new Term.Arithmetic(of.operator(), shifted(of.left(), by), shifted(of.right(), by), of.type());
            case Term.Negation negation -> new Term.Negation(shifted(negation.operand(), by), negation.type());
            case Term.Concat concat -> new Term.Concat(shifted(concat.left(), by), shifted(concat.right(), by));
            case Term.Comparison of ->
                new Term.Comparison(of.operator(), shifted(of.left(), by), shifted(of.right(), by));
            case Term.And and -> new Term.And(shifted(and.left(), by), shifted(and.right(), by));
            case Term.Or or -> new Term.Or(shifted(or.left(), by), shifted(or.right(), by));
            case Term.Not not -> new Term.Not(shifted(not.operand(), by));
            case Term.IsNull isNull -> new Term.IsNull(shifted(isNull.operand(), by));
            case Term.Timed timed -> new Term.Timed(shifted(timed.time(), by));
            case Term.In in -> new Term.In(shifted(in.operand(), by), all(in.options(), by));
            case Term.Like like ->
                new Term.Like(shifted(like.operand(), by), shifted(like.pattern(), by), like.escape());
            case Term.Choice choice -> new Term.Choice(choice.branches()
                .stream()
                .map(b -> new Branch(shifted(b.condition(), by), shifted(b.result(), by)))
                .toList(), otherwise(choice.otherwise(), by), choice.type());
            case Term.Conversion of -> new Term.Conversion(shifted(of.operand(), by), of.type());
            case Term.Cast cast -> new Term.Cast(shifted(cast.operand(), by), cast.type());
            case Term.Call call -> new Term.Call(call.function(), all(call.arguments(), by), call.type());
        };
    }

    private static @Nullable Term otherwise(@Nullable Term term, int by) {
        return term == null ? null : shifted(term, by);
    }

    private static List<Term> all(List<Term> terms, int by) {
        return terms.stream().map(term -> shifted(term, by)).toList();
    }

}
