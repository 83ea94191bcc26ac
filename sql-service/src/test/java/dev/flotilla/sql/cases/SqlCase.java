package dev.flotilla.sql.cases;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A file of SQL, what goes in, and what must come of it.
 *
 * @param source what the file is called
 * @param none topics that nothing comes to
 */
record SqlCase(String name, String source, String sql, List<CaseRecord> in, List<CaseRecord> out, List<String> none,
        Expected expected) {

    /** What else. */
    record Expected(List<String> dead, int late, boolean anyOrder, @Nullable List<String> jobs,
            @Nullable List<String> groups, List<SaidProblem> problems) {
    }

    static SqlCase of(Map<String, Object> entry) {
        String file = (String) entry.get("file");
        String sql = file == null ? (String) entry.get("sql") : CaseFiles.application(file);
        String source = file == null ? "t.sql" : file.substring(file.lastIndexOf('/') + 1);
        Expected expected = new Expected(lines(entry, "dead"), (Integer) entry.getOrDefault("late", 0),
                "any".equals(entry.get("order")), list(entry, "jobs"), list(entry, "groups"),
                lines(entry, "problems").stream().map(SaidProblem::of).toList());
        List<String> none = list(entry, "none");
        return new SqlCase((String) Objects.requireNonNull(entry.get("name")), source, Objects.requireNonNull(sql),
                CaseRecord.allOf((String) entry.get("in")), CaseRecord.allOf((String) entry.get("out")),
                none == null ? List.of() : none, expected);
    }

    boolean isRefused() {
        return expected.problems().stream().anyMatch(SaidProblem::isError);
    }

    private static List<String> lines(Map<String, Object> entry, String key) {
        return entry.get(key) instanceof String lines ? lines.lines().map(String::strip).toList() : List.of();
    }

    private static @Nullable List<String> list(Map<String, Object> entry, String key) {
        return entry.get(key) instanceof List<?> list ? list.stream().map(String::valueOf).toList() : null;
    }

}
