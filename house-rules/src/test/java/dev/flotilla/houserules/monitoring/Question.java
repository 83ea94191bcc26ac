package dev.flotilla.houserules.monitoring;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a rule or a panel asks Prometheus, and which labels of the answer it shows.
 *
 * @param where as a person finds it
 */
record Question(String where, Expression asked, Set<String> shown) {

    private static final Pattern SHOWN = Pattern.compile("\\{\\{ *(?:\\$labels\\.)?(\\w+)[^{]*}}");

    static Question of(String where, String expression, String texts) {
        Set<String> shown = new TreeSet<>();
        SHOWN.matcher(texts).results().forEach(match -> shown.add(match.group(1)));
        return new Question(where, Expression.of(expression), shown);
    }

}
