package dev.flotilla.sql;

import dev.flotilla.sql.planning.Compiled;
import dev.flotilla.sql.planning.Plan;
import dev.flotilla.sql.planning.SqlCompiler;
import dev.flotilla.sql.planning.Surroundings;
import dev.flotilla.sql.text.SourceText;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * For tests of those whom it does not matter what a job does.
 */
public final class AnyPlan {

    private AnyPlan() {
    }

    public static Plan plan() {
        Compiled compiled = SqlCompiler.compile(
                new SourceText("any.sql", "@application any\nCREATE STREAM copies AS SELECT a FROM orders;"),
                Surroundings.NONE);
        assertThat(compiled).isInstanceOf(Compiled.Ready.class);
        return ((Compiled.Ready) compiled).application().jobs().getFirst().plan();
    }

}
