package dev.flotilla.sql.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.flotilla.sql.planning.Plan.Branch;
import dev.flotilla.sql.planning.Plan.Rows;
import dev.flotilla.sql.syntax.Annotation;
import dev.flotilla.sql.syntax.Name;
import dev.flotilla.sql.syntax.Query;
import dev.flotilla.sql.syntax.Script;
import dev.flotilla.sql.syntax.Select;
import dev.flotilla.sql.syntax.Statement;
import dev.flotilla.sql.syntax.Statement.Kind;
import dev.flotilla.sql.terms.Schema;
import dev.flotilla.sql.text.Problems;
import dev.flotilla.sql.text.SourceText;
import dev.flotilla.sql.types.SqlType;
import dev.flotilla.sql.types.SqlType.Scalar;
import org.jspecify.annotations.Nullable;

/**
 * From statements to jobs. A statement is planned when it is first needed, so a stream
 * may stand below those that read it.
 */
final class ScriptPlanner implements Relations {

    private final SourceText source;

    private final String application;

    private final Surroundings surroundings;

    private final Problems problems;

    private final List<Statement> statements;

    /** By the names that can be read from. */
    private final Map<String, Statement> named = new LinkedHashMap<>();

    private final Map<String, Relation> relations = new HashMap<>();

    private final Map<Statement, Draft> drafts = new LinkedHashMap<>();

    private final Set<String> inWork = new HashSet<>();

    ScriptPlanner(Script script, SourceText source, String application, Surroundings surroundings, Problems problems) {
        this.source = source;
        this.application = application;
        this.surroundings = surroundings;
        this.problems = problems;
        this.statements = script.statements();
        for (Statement statement : statements) {
            Name name = nameOf(statement);
            if (name != null && named.putIfAbsent(name.text(), statement) != null) {
                problems.error(name.spot(), name.text() + " is there twice", "give one of them another name");
            }
        }
    }

    private static @Nullable Name nameOf(Statement statement) {
        return switch (statement) {
            case Statement.CreateAs create -> create.name();
            case Statement.Declare declare -> declare.name();
            case Statement.CreateSink _, Statement.InsertInto _, Statement.Bare _ -> null;
        };
    }

    List<Job> jobs() {
        for (Statement statement : statements) {
            switch (statement) {
                case Statement.CreateAs create -> relation(create.name());
                case Statement.Declare declare -> {
                    relation(declare.name());
                    JobNotes.of(declare.annotations(), problems);
                }
                case Statement.CreateSink sink -> sink(sink);
                case Statement.InsertInto insert -> insert(insert);
                case Statement.Bare bare -> bare(bare);
            }
        }
        List<Draft> inOrder = statements.stream().filter(drafts::containsKey).map(drafts::get).toList();
        Set<String> names = new HashSet<>();
        for (Draft draft : inOrder) {
            if (!names.add(draft.name())) {
                problems.error(draft.spot(),
                        "two jobs are named " + draft.name() + ", and would share a consumer group",
                        "write -- @name: another_name before one of them");
            }
        }
        Feeds.check(inOrder, problems);
        return inOrder.stream().map(draft -> draft.job(application)).toList();
    }

    @Override
    public Relation named(Select.Relation written) {
        Settings settings = Settings.of(written.options(), written.name(), surroundings.brokers(), problems);
        String name = written.name().text();
        if (named.containsKey(name)) {
            if (settings.topic() != null) {
                problems.error(written.spot(), name + " is made in this file, so its topic is not said here",
                        "put WITH before AS, or behind EMIT CHANGES, to set the result's topic");
            }
            Relation known = relation(written.name());
            return settings.timestamp() == null ? known
                    : new Relation(known.kind(), known.topic(), known.schema(), settings.timePath(), known.madeHere());
        }
        String topic = settings.topic() != null ? settings.topic() : surroundings.topics().getOrDefault(name, name);
        return new Relation(Kind.STREAM, topic, Schema.UNKNOWN,
                settings.timestamp() == null ? null : settings.timePath(), false);
    }

    @Override
    public List<String> names() {
        return List.copyOf(named.keySet());
    }

    private Relation relation(Name name) {
        Relation known = relations.get(name.text());
        if (known != null) {
            return known;
        }
        if (!inWork.add(name.text())) {
            problems.error(name.spot(), name.text() + " would feed itself",
                    "a topic of that name is read by FROM other WITH (topic: " + name.text() + ")");
            return Relation.BROKEN;
        }
        Relation relation = switch (named.get(name.text())) {
            case Statement.CreateAs create -> create(create);
            case Statement.Declare declare -> declared(declare);
            case null, default -> Relation.BROKEN;
        };
        inWork.remove(name.text());
        relations.put(name.text(), relation);
        return relation;
    }

    private Relation declared(Statement.Declare declare) {
        Settings settings = Settings.of(declare.options(), declare.name(), surroundings.brokers(), problems);
        String name = declare.name().text();
        String topic = settings.topic() != null ? settings.topic() : surroundings.topics().getOrDefault(name, name);
        List<Schema.Column> columns = declare.columns()
            .stream()
            .map(column -> new Schema.Column(column.name().text(), column.key() ? keyType(column) : column.type(),
                    column.key()))
            .toList();
        List<Schema.Column> keys = columns.stream().filter(Schema.Column::inKey).toList();
        if (keys.size() > 1) {
            problems.error(declare.name().spot(), "a record has one key, " + name + " declares " + keys.size());
        }
        String key = keys.isEmpty() ? null : keys.getFirst().name();
        return new Relation(declare.kind(), topic, new Schema(columns.isEmpty(), columns, key),
                settings.timestamp() == null ? null : settings.timePath(), false);
    }

    /** A key is a text, of which any value may be made that a text can be. */
    private SqlType keyType(Statement.ColumnDeclaration column) {
        if (!(column.type() instanceof Scalar)) {
            problems.error(column.name().spot(), "a key is text, and no " + column.type(), "declare it as a STRING");
        }
        return column.type() instanceof Scalar && column.type() != Scalar.ANY ? column.type() : Scalar.STRING;
    }

    private Relation create(Statement.CreateAs create) {
        Settings settings = Settings.of(create.options(), create.name(), surroundings.brokers(), problems);
        String topic = settings.topic() != null ? settings.topic() : application + "." + create.name().text();
        Plan plan = plan(create.kind(), topic, create.query());
        draft(create, create.name().text(), settings, plan);
        return new Relation(create.kind(), topic, plan.result(),
                settings.timestamp() == null ? null : settings.timePath(), true);
    }

    private Plan plan(Kind kind, String topic, Query query) {
        List<Branch> branches = new ArrayList<>();
        Schema result = null;
        for (Select select : query.branches()) {
            SelectPlanner.Selected selected = SelectPlanner.plan(select, this, problems);
            Schema schema = Schemas.of(selected, kind);
            branches.add(selected.branch());
            if (result != null) {
                Schemas.checkUnion(result, schema, select.spot(), problems);
            }
            result = result == null ? schema : Schemas.union(result, schema);
        }
        checkTimes(branches, query);
        return new Plan(kind, topic, result == null ? Schema.UNKNOWN : result, branches, List.of());
    }

    // A job reads a topic once, so its records have one time.
    private void checkTimes(List<Branch> branches, Query query) {
        Map<String, List<String>> times = new HashMap<>();
        branches.stream().flatMap(branch -> branch.inputs().stream()).forEach(input -> {
            List<String> time = input.time() == null ? List.of() : input.time();
            List<String> before = times.putIfAbsent(input.topic(), time);
            if (before != null && !before.equals(time)) {
                problems.error(query.spot(), "the topic " + input.topic() + " is read twice with different times",
                        "give both the same timestamp, or make a stream of one of them first");
            }
        });
    }

    private void draft(Statement statement, String name, Settings settings, Plan plan) {
        JobNotes notes = JobNotes.of(statement.annotations(), problems);
        Annotation given = notes.name();
        OutputTopic output = new OutputTopic(plan.output(),
                settings.partitions() != null ? settings.partitions() : notes.partitions(), settings.replicas(),
                settings.retention(), plan.kind() == Kind.TABLE);
        drafts.put(statement, new Draft(given == null ? name : given.value(), statement.spot(), notes.settings(),
                output, plan, text(statement)));
    }

    private void sink(Statement.CreateSink sink) {
        Settings settings = Settings.of(sink.options(), sink.name(), surroundings.brokers(), problems);
        String topic = settings.topic() != null ? settings.topic() : sink.name().text();
        Plan plan = plan(Kind.STREAM, topic, sink.query());
        Draft host = host(sink.query(), plan);
        if (host == null || !(plan.branches().getFirst().shape() instanceof Rows rows)) {
            draft(sink, sink.name().text(), settings, plan);
            return;
        }
        JobNotes notes = JobNotes.of(sink.annotations(), problems);
        if (notes.name() != null) {
            problems.warning(notes.name().spot(),
                    "this sink is done by the job " + host.name() + ", so it has no name of its own", null);
        }
        OutputTopic output = new OutputTopic(topic,
                settings.partitions() != null ? settings.partitions() : notes.partitions(), settings.replicas(),
                settings.retention(), host.plan().kind() == Kind.TABLE);
        host.add(new Plan.Sink(topic, plan.branches().getFirst().where(), rows.projection()), output, text(sink));
    }

    // The job whose result a sink only picks from.
    private @Nullable Draft host(Query query, Plan plan) {
        Select first = query.branches().getFirst();
        Statement made = named.get(first.from().name().text());
        boolean picks = query.branches().size() == 1 && plan.branches().getFirst().joins().isEmpty()
                && plan.branches().getFirst().inputs().getFirst().time() == null;
        return picks && made != null ? drafts.get(made) : null;
    }

    private void insert(Statement.InsertInto insert) {
        String target = insert.target().text();
        Relation relation = named.containsKey(target) ? relation(insert.target()) : null;
        String topic = relation == null ? surroundings.topics().getOrDefault(target, target) : relation.topic();
        Plan plan = plan(relation == null ? Kind.STREAM : relation.kind(), topic, insert.query());
        if (relation != null) {
            Schemas.checkUnion(relation.schema(), plan.result(), insert.query().spot(), problems);
        }
        draft(insert, jobName(insert), Settings.NONE, plan);
    }

    private void bare(Statement.Bare bare) {
        Settings settings = Settings.of(bare.options(), null, surroundings.brokers(), problems);
        String name = jobName(bare);
        String topic = settings.topic() != null ? settings.topic() : application + "." + name;
        draft(bare, name, settings, plan(Kind.STREAM, topic, bare.query()));
    }

    private String jobName(Statement statement) {
        return JobNames.of(source.name(), text(statement), statements.indexOf(statement) + 1);
    }

    private String text(Statement statement) {
        return source.text().substring(statement.spot().start(), statement.spot().end());
    }

}
