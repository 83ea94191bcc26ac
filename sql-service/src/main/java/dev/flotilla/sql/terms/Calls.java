package dev.flotilla.sql.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

import dev.flotilla.sql.functions.FunctionCatalogue;
import dev.flotilla.sql.functions.Overload;
import dev.flotilla.sql.syntax.BinaryOperator;
import dev.flotilla.sql.syntax.Expression;
import dev.flotilla.sql.text.Problems;
import dev.flotilla.sql.text.Suggestions;
import dev.flotilla.sql.types.SqlType;
import dev.flotilla.sql.types.SqlType.Scalar;
import dev.flotilla.sql.types.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Functions by their names. Those that look at NULL are written as the choices that they
 * stand for.
 */
final class Calls {

    private static final FunctionCatalogue CATALOGUE = new FunctionCatalogue();

    private static final List<String> CHOICES = List.of("COALESCE", "IFNULL", "NVL", "NULLIF", "IF", "IIF");

    private final Problems problems;

    private final Conversions conversions;

    Calls(Problems problems, Conversions conversions) {
        this.problems = problems;
        this.conversions = conversions;
    }

    Term type(Expression.Call call, List<Term> arguments) {
        String name = call.function().text().toUpperCase(Locale.ROOT);
        if (Aggregate.Function.of(call) != null) {
            problems.error(call.spot(), "the aggregate " + name + " cannot stand here",
                    "aggregates belong behind SELECT and HAVING");
            return Typer.BROKEN;
        }
        if (call.star() || call.distinct()) {
            problems.error(call.spot(), name + " is not an aggregate: it takes neither * nor DISTINCT");
            return Typer.BROKEN;
        }
        if (CHOICES.contains(name)) {
            return choice(name, call, arguments);
        }
        List<Overload> overloads = CATALOGUE.named(name);
        if (overloads.isEmpty()) {
            return unknown(call);
        }
        Overload best = best(overloads, arguments);
        if (best == null) {
            problems.error(call.spot(), name + " does not take (" + types(arguments) + ")",
                    "it takes " + String.join(" or ", overloads.stream().map(Calls::signature).toList()));
            return Typer.BROKEN;
        }
        List<Term> converted = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            converted.add(conversions.to(arguments.get(i), parameter(best, i), call.arguments().get(i).spot()));
        }
        return new Term.Call(best, converted, best.result());
    }

    private Term unknown(Expression.Call call) {
        SortedSet<String> known = new TreeSet<>(CATALOGUE.names());
        known.addAll(CHOICES);
        known.addAll(Aggregate.Function.names());
        String nearest = Suggestions.nearest(call.function().text().toUpperCase(Locale.ROOT), known).orElse(null);
        problems.error(call.function().spot(), "there is no function " + call.function().text(),
                nearest == null ? null : "did you mean " + nearest + "?");
        return Typer.BROKEN;
    }

    // What fits without a record having to prove it comes first, then the exact one of
    // the numbers.
    private static @Nullable Overload best(List<Overload> overloads, List<Term> arguments) {
        Overload best = null;
        int least = Integer.MAX_VALUE;
        for (Overload overload : overloads) {
            int cost = cost(overload, arguments);
            if (cost >= 0 && cost < least) {
                best = overload;
                least = cost;
            }
        }
        return best;
    }

    private static int cost(Overload overload, List<Term> arguments) {
        int fixed = overload.parameters().size();
        if (overload.variadic() ? arguments.size() < fixed : arguments.size() != fixed) {
            return -1;
        }
        int cost = 0;
        for (int i = 0; i < arguments.size(); i++) {
            SqlType from = arguments.get(i).type();
            SqlType to = parameter(overload, i);
            boolean constantTime = to == Scalar.TIMESTAMP && from == Scalar.STRING
                    && arguments.get(i) instanceof Term.Constant;
            if (!SqlTypes.fits(from, to) && !constantTime) {
                return -1;
            }
            if (!from.equals(to)) {
                cost += (from == Scalar.ANY && SqlTypes.isNumber(to) && to != Scalar.DECIMAL) || constantTime ? 3
                        : SqlTypes.isNumber(from) && to == Scalar.DOUBLE ? 2 : 1;
            }
        }
        return cost;
    }

    private static SqlType parameter(Overload overload, int index) {
        return overload.parameters().get(Math.min(index, overload.parameters().size() - 1));
    }

    private static String signature(Overload overload) {
        return "(" + String.join(", ", overload.parameters().stream().map(SqlType::toString).toList())
                + (overload.variadic() ? ", …)" : ")");
    }

    private static String types(List<Term> arguments) {
        return String.join(", ", arguments.stream().map(argument -> argument.type().toString()).toList());
    }

    private Term choice(String name, Expression.Call call, List<Term> arguments) {
        int wanted = name.startsWith("COALESCE") ? Math.max(1, arguments.size())
                : name.equals("IF") || name.equals("IIF") ? 3 : 2;
        if (arguments.size() != wanted) {
            problems.error(call.spot(), name + " takes " + wanted + " arguments, not " + arguments.size());
            return Typer.BROKEN;
        }
        List<Expression> written = call.arguments();
        if (wanted == 3) {
            Term condition = conversions.to(arguments.getFirst(), Scalar.BOOLEAN, written.getFirst().spot());
            List<Term> results = conversions.together(arguments.subList(1, 3),
                    written.subList(1, 3).stream().map(Expression::spot).toList());
            return new Term.Choice(List.of(new Term.Branch(condition, results.getFirst())), results.getLast(),
                    results.getFirst().type());
        }
        List<Term> terms = conversions.together(arguments, written.stream().map(Expression::spot).toList());
        SqlType type = terms.getFirst().type();
        if (name.equals("NULLIF")) {
            Term equal = new Term.Comparison(BinaryOperator.EQUAL, terms.getFirst(), terms.getLast());
            return new Term.Choice(List.of(new Term.Branch(equal, new Term.Constant(null, type))), terms.getFirst(),
                    type);
        }
        List<Term.Branch> branches = new ArrayList<>();
        for (Term term : terms.subList(0, terms.size() - 1)) {
            branches.add(new Term.Branch(new Term.Not(new Term.IsNull(term)), term));
        }
        return branches.isEmpty() ? terms.getFirst() : new Term.Choice(branches, terms.getLast(), type);
    }

}
