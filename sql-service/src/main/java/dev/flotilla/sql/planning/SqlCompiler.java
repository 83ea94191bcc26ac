package dev.flotilla.sql.planning;

import java.util.List;

import dev.flotilla.sql.syntax.Parser;
import dev.flotilla.sql.syntax.Script;
import dev.flotilla.sql.text.Problems;
import dev.flotilla.sql.text.SourceText;
import dev.flotilla.sql.text.Spot;

/**
 * From a file to jobs, or to everything that is wrong with it.
 */
public final class SqlCompiler {

    private SqlCompiler() {
    }

    public static Compiled compile(SourceText source, Surroundings surroundings) {
        Problems problems = new Problems();
        Script script = Parser.parse(source, problems);
        AppNotes notes = AppNotes.of(script.annotations(), source, problems);
        List<Job> jobs = new ScriptPlanner(script, source, notes.name(), surroundings, problems).jobs();
        if (jobs.isEmpty() && !problems.haveErrors()) {
            problems.error(new Spot(0, 0), "there is nothing to run in this file",
                    "add CREATE STREAM name AS SELECT … FROM …;");
        }
        return problems.haveErrors() ? new Compiled.Refused(problems.inOrder())
                : new Compiled.Ready(new Application(notes.name(), notes.labels(), source, jobs), problems.inOrder());
    }

}
