package dev.flotilla.sql.oracle;

import java.util.ArrayList;
import java.util.List;

import dev.flotilla.sql.rows.ProgramSpec;
import dev.flotilla.sql.rows.ProgramSpec.Grouping;
import dev.flotilla.sql.rows.ProgramSpec.Output;
import dev.flotilla.sql.syntax.Parser;
import dev.flotilla.sql.syntax.Script;
import dev.flotilla.sql.syntax.Select;
import dev.flotilla.sql.syntax.Statement;
import dev.flotilla.sql.terms.GroupTyper;
import dev.flotilla.sql.terms.Scope;
import dev.flotilla.sql.terms.Term;
import dev.flotilla.sql.terms.Typer;
import dev.flotilla.sql.text.Problems;
import dev.flotilla.sql.text.SourceText;

/**
 * From the text of a selection over {@code src} to what a program has to answer.
 */
final class Queries {

    private static final Scope SCOPE = new Scope(List.of(new Scope.Input("src", RandomSql.SCHEMA)));

    private Queries() {
    }

    static ProgramSpec rows(String sql) {
        Problems problems = new Problems();
        Select select = select(sql, problems);
        Typer typer = new Typer(SCOPE, problems);
        Term where = select.where() == null ? null : typer.truth(select.where(), "WHERE");
        List<Output> outputs = outputs(select, typer);
        require(sql, problems);
        return new ProgramSpec(1, where, outputs, List.of(outputs.getFirst().value()), null);
    }

    static ProgramSpec groups(String sql) {
        Problems problems = new Problems();
        Select select = select(sql, problems);
        Typer typer = new Typer(SCOPE, problems);
        List<Term> by = select.grouping().by().stream().map(typer::type).toList();
        GroupTyper groups = new GroupTyper(SCOPE, by, true, problems);
        List<Output> outputs = outputs(select, groups);
        Term having = select.grouping().having() == null ? null : groups.truth(select.grouping().having(), "HAVING");
        require(sql, problems);
        return new ProgramSpec(1, null, null, by, new Grouping(groups.aggregates(), having, outputs));
    }

    private static Select select(String sql, Problems problems) {
        Script script = Parser.parse(new SourceText("random.sql", sql), problems);
        require(sql, problems);
        return ((Statement.Bare) script.statements().getFirst()).query().branches().getFirst();
    }

    private static List<Output> outputs(Select select, Typer typer) {
        List<Output> outputs = new ArrayList<>();
        for (Select.SelectItem item : select.items()) {
            Select.Item one = (Select.Item) item;
            outputs.add(new Output("c" + outputs.size(), typer.type(one.value())));
        }
        return outputs;
    }

    private static void require(String sql, Problems problems) {
        if (problems.haveErrors()) {
            throw new Unfit(sql + "\n" + problems.inOrder());
        }
    }

    /** The dice made something that the language refuses. */
    static final class Unfit extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unfit(String message) {
            super(message);
        }

    }

}
