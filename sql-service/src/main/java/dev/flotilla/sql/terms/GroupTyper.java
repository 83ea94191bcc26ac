package dev.flotilla.sql.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.flotilla.sql.syntax.Expression;
import dev.flotilla.sql.syntax.ExpressionText;
import dev.flotilla.sql.text.Problems;
import dev.flotilla.sql.types.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * Gives a meaning to expressions over groups: what rows have in common, and what was made
 * of all of them.
 */
public final class GroupTyper extends Typer {

    private final List<Term> groups;

    private final boolean windowed;

    private final Typer rows;

    private final List<Aggregate> aggregates = new ArrayList<>();

    /**
     * @param groups what the rows of a group have in common
     */
    public GroupTyper(Scope scope, List<Term> groups, boolean windowed, Problems problems) {
        super(scope, problems);
        this.groups = List.copyOf(groups);
        this.windowed = windowed;
        this.rows = new Typer(scope, problems);
    }

    /** Those that were asked for so far. */
    public List<Aggregate> aggregates() {
        return List.copyOf(aggregates);
    }

    @Override
    protected @Nullable Term wholly(Expression expression) {
        if (expression instanceof Expression.Call call) {
            Aggregate.Function function = Aggregate.Function.of(call);
            if (function != null) {
                return aggregate(call, function);
            }
        }
        if (expression instanceof Expression.Column column && column.parts().size() == 1) {
            String name = column.parts().getFirst().text().toLowerCase(Locale.ROOT);
            if (name.equals("_window_start") || name.equals("_window_end")) {
                return bound(column, name.equals("_window_start"));
            }
        }
        Term group = group(expression);
        if (group == null && expression instanceof Expression.Column column) {
            if (scope().resolve(column, problems()) != null) {
                String written = String.join(".", column.parts().stream().map(part -> part.text()).toList());
                problems().error(column.spot(), written + " is neither grouped by nor aggregated",
                        "add it to GROUP BY, or write LAST_VALUE(" + written + ")");
            }
            return BROKEN;
        }
        return group;
    }

    private @Nullable Term group(Expression expression) {
        if (!(expression instanceof Expression.NumberLiteral) && !groups.isEmpty()) {
            // Whatever is wrong with it is told where its parts are looked at.
            Term term = new Typer(scope(), new Problems()).type(expression);
            int index = groups.indexOf(term);
            if (index >= 0 && !(term instanceof Term.Constant)) {
                return new Term.GroupValue(index, term.type());
            }
        }
        return null;
    }

    private Term bound(Expression.Column column, boolean start) {
        if (!windowed) {
            problems().error(column.spot(), "without a window there is no " + column.parts().getFirst().text(),
                    "add WINDOW TUMBLING(INTERVAL 1 MINUTE)");
            return BROKEN;
        }
        return new Term.WindowBound(start);
    }

    private Term aggregate(Expression.Call call, Aggregate.Function function) {
        String name = call.function().text().toUpperCase(Locale.ROOT);
        if (call.star() ? function != Aggregate.Function.COUNT : call.arguments().size() != 1) {
            problems().error(call.spot(), name + " takes one argument" + (name.equals("COUNT") ? ", or *" : ""));
            return BROKEN;
        }
        if (call.distinct() && function != Aggregate.Function.COUNT_DISTINCT) {
            problems().error(call.spot(), "DISTINCT is for COUNT only");
            return BROKEN;
        }
        Term argument = call.star() ? null : rows.type(call.arguments().getFirst());
        SqlType type = argument == null ? function.result(SqlType.Scalar.BIGINT) : function.result(argument.type());
        if (type == null) {
            problems().error(call.spot(), name + " does not take a " + (argument == null ? "*" : argument.type()));
            return BROKEN;
        }
        Term converted = argument == null ? null : new Conversions(problems()).to(argument,
                function.accepts(argument.type(), type), call.arguments().getFirst().spot());
        Aggregate aggregate = new Aggregate(function, converted, type,
                call.star() ? "*" : ExpressionText.of(call.arguments().getFirst()));
        if (!aggregates.contains(aggregate)) {
            aggregates.add(aggregate);
        }
        return new Term.AggregateValue(aggregates.indexOf(aggregate), type);
    }

}
