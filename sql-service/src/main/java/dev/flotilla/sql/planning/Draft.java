package dev.flotilla.sql.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import dev.flotilla.sql.planning.Job.StateStore;
import dev.flotilla.sql.planning.Plan.Groups;
import dev.flotilla.sql.text.Spot;

/**
 * A job while its file is read: statements further down may add to it.
 */
final class Draft {

    private final String name;

    private final Spot spot;

    private final JobSettings settings;

    private final List<OutputTopic> outputs = new ArrayList<>();

    private final List<String> statements = new ArrayList<>();

    private Plan plan;

    Draft(String name, Spot spot, JobSettings settings, OutputTopic output, Plan plan, String statement) {
        this.name = name;
        this.spot = spot;
        this.settings = settings;
        this.outputs.add(output);
        this.plan = plan;
        this.statements.add(statement);
    }

    String name() {
        return name;
    }

    Spot spot() {
        return spot;
    }

    Plan plan() {
        return plan;
    }

    List<OutputTopic> outputs() {
        return List.copyOf(outputs);
    }

    void add(Plan.Sink sink, OutputTopic output, String statement) {
        plan = plan.and(sink);
        outputs.add(output);
        statements.add(statement);
    }

    SortedSet<String> sources() {
        SortedSet<String> sources = new TreeSet<>();
        plan.branches().forEach(branch -> branch.inputs().forEach(input -> sources.add(input.topic())));
        return sources;
    }

    Job job(String application) {
        return new Job(name, "velo-" + application + "-" + name, sources(), outputs, state(), statements, settings,
                plan);
    }

    private List<StateStore> state() {
        List<StateStore> stores = new ArrayList<>();
        for (Plan.Branch branch : plan.branches()) {
            for (int i = 0; i < branch.joins().size(); i++) {
                Plan.JoinStep join = branch.joins().get(i);
                stores.add(new StateStore(join.state(),
                        join.within() == null ? "the table " + branch.inputs().get(i + 1).alias()
                                : "rows of " + branch.inputs().get(i + 1).alias()
                                        + " and what it is joined with, within "
                                        + PlanText.duration(join.within().before().plus(join.within().after()))));
            }
            if (branch.shape() instanceof Groups groups) {
                stores.add(new StateStore(groups.state(), PlanText.groups(groups)));
            }
        }
        return stores;
    }

}
