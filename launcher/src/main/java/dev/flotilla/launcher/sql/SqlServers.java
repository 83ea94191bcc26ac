package dev.flotilla.launcher.sql;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.flotilla.launcher.console.Console;
import dev.flotilla.launcher.console.Table;
import dev.flotilla.launcher.console.Trouble;
import dev.flotilla.launcher.fleet.Roster;
import dev.flotilla.launcher.members.Role;
import dev.flotilla.launcher.process.Condition;
import dev.flotilla.launcher.services.ServiceProbe;
import dev.flotilla.launcher.services.ServiceProbe.Answer;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Any one server of a group: what one of them is told, all do.
 */
public final class SqlServers {

    /** Dropping waits until nobody runs a job any more. */
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private static final String SQL = "application/sql";

    private final String base;

    private final ServiceProbe probe = new ServiceProbe(TIMEOUT);

    private final JsonMapper json;

    private final Console console;

    private SqlServers(String base, JsonMapper json, Console console) {
        this.base = base;
        this.json = json;
        this.console = console;
    }

    /** The first that runs on this machine. */
    public static SqlServers ofFleet(Roster roster, JsonMapper json, Console console) {
        int port = roster.all()
            .stream()
            .filter(member -> member.member().role() == Role.SQL && member.condition() == Condition.ALIVE)
            .findFirst()
            .orElseThrow(() -> new Trouble("no sql-service is running",
                    "./flotilla up, or --url for one on another machine"))
            .record()
            .port();
        return new SqlServers("http://127.0.0.1:" + port, json, console);
    }

    public static SqlServers at(String url, JsonMapper json, Console console) {
        if (!url.matches("https?://[^?#\\s]+")) {
            throw new Trouble("--url is '" + url + "', which is no address of a server", "--url http://host:8083");
        }
        return new SqlServers(url.replaceFirst("/+$", ""), json, console);
    }

    /** Whether it was taken; if not, it has said why. */
    public boolean deploy(Path file, boolean resetState) {
        String path = "/api/apps?name=" + encoded(String.valueOf(file.getFileName())) + "&resetState=" + resetState;
        JsonNode app = ask("POST", path, text(file));
        if (app == null) {
            return false;
        }
        console.say("%s is deployed: application %s, %d job(s)".formatted(file, app.path("name").asString(""),
                app.path("jobs").size()));
        app.path("problems")
            .forEach(problem -> console
                .say("%s:%d:%d: %s: %s".formatted(file.getFileName(), problem.path("line").asInt(),
                        problem.path("column").asInt(), problem.path("severity").asString("").toLowerCase(Locale.ROOT),
                        problem.path("message").asString(""))));
        return true;
    }

    public boolean explain(Path file) {
        JsonNode plan = ask("POST", "/api/explain?name=" + encoded(String.valueOf(file.getFileName())), text(file));
        if (plan == null) {
            return false;
        }
        ExplanationText.of(plan).forEach(console::say);
        return true;
    }

    public boolean list() {
        JsonNode jobs = ask("GET", "/api/jobs", "");
        if (jobs == null) {
            return false;
        }
        List<List<String>> rows = new ArrayList<>();
        jobs.forEach(job -> rows.add(row(job)));
        console.say(rows.isEmpty() ? "nothing is deployed; ./flotilla sql deploy FILE"
                : new Table(List.of("application", "group", "state", "members", "rate/s", "lag", "dead", "why"), rows)
                    .render());
        return true;
    }

    private static List<String> row(JsonNode job) {
        JsonNode members = job.path("members");
        return List.of(job.path("app").asString(""), job.path("group").asString(""), job.path("state").asString(""),
                Integer.toString(members.path("instances").size()), number(members.path("rate")),
                number(members.path("lag")), number(job.path("deadLettered")), job.path("reason").asString(""));
    }

    private static String number(JsonNode value) {
        return value.isNumber() ? "%.0f".formatted(value.asDouble()) : "-";
    }

    public boolean stop(String app) {
        return tell("POST", "/api/apps/" + encoded(app) + "/stop", app + " is stopped; its state is kept");
    }

    public boolean start(String app) {
        return tell("POST", "/api/apps/" + encoded(app) + "/start", app + " goes on");
    }

    public boolean drop(String app, boolean deleteTopics) {
        JsonNode swept = ask("DELETE", "/api/apps/" + encoded(app) + "?deleteTopics=" + deleteTopics, "");
        if (swept == null) {
            return false;
        }
        console.say("%s is dropped; deleted: %d group(s), %d topic(s)".formatted(app, swept.path("groups").size(),
                swept.path("topics").size()));
        swept.path("left").forEach(left -> console.say("left: " + left.asString("")));
        return true;
    }

    private boolean tell(String method, String path, String done) {
        boolean taken = ask(method, path, "") != null;
        if (taken) {
            console.say(done);
        }
        return taken;
    }

    /** Null where the server refused, having said why. */
    private @Nullable JsonNode ask(String method, String path, String text) {
        return switch (probe.ask(method, URI.create(base + path), SQL, text)) {
            case Answer.Given given when given.isOk() -> read(given);
            case Answer.Given given -> {
                JsonNode problem = read(given);
                String report = problem.path("report").asString("");
                console.say(report.isEmpty() ? problem.path("detail").asString("") : report.stripTrailing());
                problem.path("losses")
                    .forEach(loss -> console.say("  %s would forget: %s".formatted(loss.path("group").asString(""),
                            loss.path("description").asString(""))));
                yield null;
            }
            case Answer.None none ->
                throw new Trouble(base + " does not answer: " + none.why(), "./flotilla status, or another --url");
        };
    }

    private JsonNode read(Answer.Given given) {
        try {
            return json.readTree(given.body());
        }
        catch (JacksonException e) {
            throw new Trouble("%s answers %d and no JSON; it is no SQL server".formatted(base, given.status()),
                    "--url http://host:8083", e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        }
        catch (IOException e) {
            throw new Trouble("cannot read %s: %s".formatted(file, e.getMessage()), "name a file of SQL, UTF-8", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

}
