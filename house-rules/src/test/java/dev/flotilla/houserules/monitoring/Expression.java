package dev.flotilla.houserules.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a PromQL expression names. Whether it is valid is promtool's to say; this only
 * tells metrics and labels from the language's own words.
 */
record Expression(Set<String> metrics, Set<String> labels) {

    // Of a string, a duration and a variable, nothing but that it is one.
    private static final Pattern TOKEN = Pattern
        .compile("\"(?:[^\"\\\\]|\\\\.)*\"|\\$\\w+|[0-9][\\w.]*|[a-zA-Z_:][\\w:]*|[=!<>~]+|\\S");

    private static final Set<String> OPERATORS = Set.of("and", "or", "unless", "offset", "bool");

    private static final Set<String> LABEL_LISTS = Set.of("by", "without", "on", "ignoring", "group_left",
            "group_right");

    static Expression of(String text) {
        List<String> tokens = TOKEN.matcher(text).results().map(MatchResult::group).toList();
        Set<String> metrics = new TreeSet<>();
        Set<String> labels = new TreeSet<>();
        int at = 0;
        while (at < tokens.size()) {
            String token = tokens.get(at);
            String next = at + 1 < tokens.size() ? tokens.get(at + 1) : "";
            if (token.equals("{") || (LABEL_LISTS.contains(token) && next.equals("("))) {
                int end = closing(tokens, at);
                tokens.subList(at, end).stream().filter(Expression::isName).forEach(labels::add);
                labels.removeAll(LABEL_LISTS);
                at = end;
            }
            else if (isName(token) && !next.equals("(") && !OPERATORS.contains(token) && !LABEL_LISTS.contains(token)
                    && !isAggregationBefore(next)) {
                metrics.add(token);
            }
            at++;
        }
        return new Expression(metrics, labels);
    }

    // "sum by (…) (…)": neither a name nor followed by its bracket.
    private static boolean isAggregationBefore(String next) {
        return next.equals("by") || next.equals("without");
    }

    private static boolean isName(String token) {
        return Character.isLetter(token.charAt(0)) || token.charAt(0) == '_';
    }

    private static int closing(List<String> tokens, int opening) {
        List<String> rest = new ArrayList<>(tokens.subList(opening, tokens.size()));
        String end = rest.getFirst().equals("{") ? "}" : ")";
        int length = rest.indexOf(end);
        if (length < 0) {
            throw new IllegalArgumentException("no '" + end + "' after " + String.join(" ", rest));
        }
        return opening + length;
    }

}
