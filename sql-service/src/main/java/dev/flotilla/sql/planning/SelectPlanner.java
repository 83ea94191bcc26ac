package dev.flotilla.sql.planning;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.flotilla.sql.planning.Plan.Branch;
import dev.flotilla.sql.planning.Plan.Groups;
import dev.flotilla.sql.planning.Plan.Hopping;
import dev.flotilla.sql.planning.Plan.Rows;
import dev.flotilla.sql.planning.Plan.Session;
import dev.flotilla.sql.planning.Plan.Shape;
import dev.flotilla.sql.planning.Plan.Source;
import dev.flotilla.sql.planning.Plan.WindowSpec;
import dev.flotilla.sql.rows.ProgramSpec.Grouping;
import dev.flotilla.sql.rows.ProgramSpec.Output;
import dev.flotilla.sql.syntax.Expression;
import dev.flotilla.sql.syntax.ExpressionText;
import dev.flotilla.sql.syntax.Select;
import dev.flotilla.sql.syntax.Select.Star;
import dev.flotilla.sql.syntax.Statement.Kind;
import dev.flotilla.sql.syntax.Window;
import dev.flotilla.sql.terms.GroupTyper;
import dev.flotilla.sql.terms.Scope;
import dev.flotilla.sql.terms.Term;
import dev.flotilla.sql.terms.Typer;
import dev.flotilla.sql.text.Problems;
import org.jspecify.annotations.Nullable;

/**
 * From one selection to what is done for it.
 */
final class SelectPlanner {

    private static final int MOST_INPUTS = 8;

    private final Select select;

    private final Problems problems;

    private final List<Source> inputs;

    private final JoinPlanner joins;

    private final Scope scope;

    /** What comes of a selection: the branch, and whether its result is a table. */
    record Selected(Branch branch, Kind kind, @Nullable String key) {
    }

    private SelectPlanner(Select select, Relations relations, Problems problems) {
        this.select = select;
        this.problems = problems;
        this.inputs = inputs(select, relations, problems);
        this.joins = new JoinPlanner(inputs, problems);
        for (int i = 0; i < select.joins().size() && i + 1 < inputs.size(); i++) {
            joins.add(select.joins().get(i), i + 1);
        }
        this.scope = new Scope(inputs.stream()
            .map(source -> new Scope.Input(source.alias(), source.schema(),
                    inputs.size() == 1 ? select.from().name().text() : source.alias()))
            .toList());
    }

    static Selected plan(Select select, Relations relations, Problems problems) {
        return new SelectPlanner(select, relations, problems).plan();
    }

    private static List<Source> inputs(Select select, Relations relations, Problems problems) {
        List<Select.Relation> written = new ArrayList<>(List.of(select.from()));
        select.joins().forEach(join -> written.add(join.relation()));
        List<Source> inputs = new ArrayList<>();
        Window window = select.grouping().window();
        for (Select.Relation relation : written.subList(0, Math.min(MOST_INPUTS, written.size()))) {
            Relation found = relations.named(relation);
            String alias = relation.alias() == null ? relation.name().text() : relation.alias().text();
            if (inputs.stream().anyMatch(input -> input.alias().equals(alias))) {
                problems.error(relation.spot(), alias + " is there twice",
                        "give one of them another name: " + relation.name().text() + " AS other");
            }
            List<String> time = found.time();
            if (window != null && window.time() instanceof Expression.Column column && written.size() == 1) {
                time = column.parts().stream().map(part -> part.text()).toList();
            }
            inputs.add(new Source(alias, found.topic(), found.kind(), found.schema(), time));
        }
        if (written.size() > MOST_INPUTS) {
            problems.error(written.get(MOST_INPUTS).spot(), "more than " + MOST_INPUTS + " relations in one query",
                    "join some of them in a stream of their own");
        }
        return inputs;
    }

    private Selected plan() {
        Typer typer = new Typer(scope, problems);
        Term where = select.where() == null ? null : typer.truth(select.where(), "WHERE");
        for (Term other : joins.others()) {
            where = where == null ? other : new Term.And(where, other);
        }
        checkTimes();
        boolean grouped = !select.grouping().by().isEmpty() || select.grouping().window() != null
                || select.grouping().having() != null || hasAggregate();
        if (!grouped) {
            return rows(typer, where);
        }
        if (joins.kind() == Kind.TABLE) {
            problems.error(select.from().spot(),
                    "a table is not grouped: its rows change, and what they were is not known here",
                    "group the stream that the table was made of");
        }
        return groups(typer, where);
    }

    private void checkTimes() {
        for (Source source : inputs) {
            if (source.time() != null && !source.schema().open()
                    && source.schema().column(source.time().getFirst()).isEmpty()) {
                problems.error(select.from().spot(),
                        "the time column " + String.join(".", source.time()) + " is not in " + source.alias(),
                        "its columns are " + String.join(", ", source.schema().names()));
            }
        }
    }

    private boolean hasAggregate() {
        return select.items()
            .stream()
            .anyMatch(item -> item instanceof Select.Item one && Aggregates.isIn(one.value()));
    }

    private Selected rows(Typer typer, @Nullable Term where) {
        if (select.emit() != null && select.emit().isFinal()) {
            problems.error(select.emit().spot(), "EMIT FINAL is for windows: without one nothing is ever final",
                    "EMIT CHANGES");
        }
        boolean asItIs = inputs.size() == 1 && select.items().size() == 1 && isOfTheInput(select.items().getFirst())
                && isWhole(inputs.getFirst());
        List<Output> outputs = asItIs ? null : Columns.of(select.items(), inputs, typer, problems);
        String key = asItIs ? inputs.getFirst().schema().key() : key(outputs, joins.keyed());
        return new Selected(new Branch(inputs, joins.steps(), where, new Rows(outputs)), joins.kind(), key);
    }

    private boolean isOfTheInput(Select.SelectItem item) {
        return item instanceof Star star
                && (star.relation() == null || star.relation().text().equals(inputs.getFirst().alias()));
    }

    // Whether all that a record's value has is what its columns say.
    private static boolean isWhole(Source source) {
        return source.schema().open() || source.schema().columns().stream().noneMatch(column -> column.inKey());
    }

    private static @Nullable String key(@Nullable List<Output> outputs, List<List<Term>> keyed) {
        return outputs == null ? null
                : outputs.stream()
                    .filter(output -> keyed.contains(List.of(output.value())))
                    .map(Output::name)
                    .findFirst()
                    .orElse(null);
    }

    private Selected groups(Typer typer, @Nullable Term where) {
        Aliases aliases = new Aliases(select.items());
        List<Term> by = select.grouping().by().stream().map(aliases::replaced).map(typer::type).toList();
        WindowSpec window = select.grouping().window() == null ? null : window(select.grouping().window());
        GroupTyper groupTyper = new GroupTyper(scope, by, window != null, problems);
        if (select.items().stream().anyMatch(Star.class::isInstance)) {
            problems.error(select.items().getFirst().spot(), "* is not for groups", "name what they have in common");
        }
        List<Output> results = Columns.of(select.items().stream().filter(Select.Item.class::isInstance).toList(),
                inputs, groupTyper, problems);
        Expression written = select.grouping().having();
        Term having = written == null ? null : groupTyper.truth(aliases.replaced(written), "HAVING");
        boolean isFinal = select.emit() != null && select.emit().isFinal();
        if (isFinal && window == null && select.emit() != null) {
            problems.error(select.emit().spot(), "EMIT FINAL is for windows: without one nothing is ever final",
                    "add WINDOW TUMBLING(INTERVAL 1 MINUTE), or EMIT CHANGES");
        }
        boolean keyed = joins.keyed().contains(by);
        Shape shape = new Groups(by, keyed, new Grouping(groupTyper.aggregates(), having, results), window, isFinal,
                state(groupTyper, window));
        String key = by.size() == 1 ? key(results, List.of(List.of(new Term.GroupValue(0, by.getFirst().type()))))
                : null;
        return new Selected(new Branch(inputs, joins.steps(), where, shape), Kind.STREAM, key);
    }

    private String state(GroupTyper typer, @Nullable WindowSpec window) {
        // What would make of the same bytes something else: not the name of a column, not
        // a condition.
        String layout = inputs.stream().map(Source::topic).toList() + " by "
                + select.grouping().by().stream().map(ExpressionText::of).toList() + " of "
                + typer.aggregates().stream().map(Aggregates::layout).toList() + " in " + window;
        return "groups-" + Fingerprint.of(layout);
    }

    private WindowSpec window(Window window) {
        Duration grace = window.grace() == null ? JoinPlanner.DEFAULT_GRACE : window.grace();
        return switch (window) {
            case Window.Tumbling tumbling -> new Hopping(tumbling.size(), tumbling.size(), grace);
            case Window.Hopping hopping -> {
                if (hopping.advance().compareTo(hopping.size()) > 0) {
                    problems.error(hopping.spot(), "windows that advance by more than their size leave records out",
                            "an advance of at most " + ExpressionText
                                .of(new Expression.IntervalLiteral(hopping.spot(), hopping.size())));
                }
                if (!hopping.advance().isZero() && hopping.size().dividedBy(hopping.advance()) > 1000) {
                    problems.error(hopping.spot(), "each record would be in more than 1000 windows",
                            "a longer advance");
                }
                yield new Hopping(hopping.size(), hopping.advance(), grace);
            }
            case Window.Session session -> new Session(session.gap(), grace);
        };
    }

}
