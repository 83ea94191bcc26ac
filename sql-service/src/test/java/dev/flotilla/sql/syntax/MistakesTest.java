package dev.flotilla.sql.syntax;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is marked with « and » is what the carets must stand under. */
class MistakesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", quoteCharacter = '~',
            textBlock = """
                    «SELCT» a FROM b | expected CREATE, INSERT INTO or SELECT, found SELCT | did you mean SELECT?
                    «foo» | expected CREATE, INSERT INTO or SELECT, found foo | -
                    CREATE «STRAM» x AS SELECT a FROM b | expected STREAM, TABLE or SINK after CREATE, found STRAM | did you mean STREAM?
                    CREATE STREAM x «SELECT» a FROM b | expected AS before SELECT | write CREATE STREAM x AS SELECT …
                    CREATE STREAM «select» AS SELECT a FROM b | expected a name after STREAM, but select is a keyword | as a name it is written "select"
                    CREATE STREAM «my-stream» AS SELECT a FROM b | a name with - stands between quotes | write "my-stream"
                    CREATE STREAM «'s'» AS SELECT a FROM b | expected a name after STREAM, found a string | a name is written "s"
                    CREATE «OR» REPLACE STREAM x AS SELECT a FROM b | OR REPLACE is not part of this language | a changed file replaces its jobs: take OR REPLACE out
                    CREATE STREAM «IF» NOT EXISTS x AS SELECT a FROM b | IF NOT EXISTS is not part of this language | a file may be deployed again as it is: take IF NOT EXISTS out
                    CREATE STREAM x (a INT) «AS» SELECT a FROM b | the columns of a query are those that it selects | take out the list of columns, or the query
                    CREATE STREAM x («a») | the column a has no type | write a STRING, or ANY where records differ
                    CREATE STREAM x (a INT, «a» INT) | the column a is there already | -
                    CREATE STREAM x (a INT KEY, «b» INT KEY) | a record has one key | take one KEY out
                    CREATE STREAM x (a «INTT») | there is no type INTT | did you mean INT?
                    CREATE STREAM x (a «MAP»<STRING, INT>) | there is no type MAP | use STRUCT<name type, …>, or ANY
                    CREATE STREAM x (a INT «NOT» NULL) | NOT NULL is not part of this language | records that lack it are left out with WHERE a IS NOT NULL
                    CREATE SINK x WITH (topic: y) «SELEC» a FROM b | expected the sink's query, as in SELECT * FROM orders, found SELEC | did you mean SELECT?
                    INSERT INTO x «VALUES» (1, 2) | INSERT INTO takes a query | single records are written to the topic itself
                    INSERT «INT» x SELECT a FROM b | expected INTO, found INT | did you mean INTO?
                    INSERT INTO x SELECT a FROM b WHERE c WITH («topic: y») | INSERT INTO takes no WITH of its own | say it where x is created, or right behind the source it is of
                    «DROP» STREAM x | DROP is not a statement of this language | a job that is not in the file any more is stopped when the file is deployed
                    «SHOW» STREAMS | SHOW is not a statement of this language | ask the server: ./flotilla sql list, explain, stop, drop
                    «WITH» x AS (SELECT a FROM b) SELECT a FROM x | WITH is not a statement of this language | make it a stream of its own: CREATE STREAM name AS SELECT …
                    «(»SELECT a FROM b) | a query does not stand in parentheses | take them out
                    SELECT «DISTINCT» a FROM b | SELECT DISTINCT is not part of this language | GROUP BY the columns instead
                    SELECT a «b» FROM c | expected a comma, AS or FROM, found b | between columns stands a comma, before an alias AS
                    SELECT a «FORM» b | expected a comma, AS or FROM, found FORM | did you mean FROM?
                    SELECT a, «FROM» b | expected a column, found FROM | take the comma before FROM out
                    SELECT «FROM» b | expected a column, found FROM | write SELECT * for all of them
                    SELECT a AS «'b'» FROM c | a name does not stand between ' | write AS b
                    SELECT a AS «from» FROM c | expected a name after AS, but from is a keyword | as a name it is written "from"
                    SELECT a «INTO» x FROM b | SELECT INTO is not part of this language | write CREATE STREAM name AS SELECT …, or INSERT INTO name SELECT …
                    SELECT a«» | expected a comma, AS or FROM, but the file ends | -
                    SELECT a«»; | expected a comma, AS or FROM, but the statement ends | -
                    SELECT a FROM «market.ticks» WHERE b | a name with . stands between quotes | write "market.ticks"
                    SELECT a FROM «(»SELECT b FROM c) | a query cannot stand inside another | make it a stream of its own: CREATE STREAM name AS SELECT …
                    SELECT a FROM TUMBLE«(»TABLE x) | TUMBLE is not a function here | a window stands behind the query: WINDOW TUMBLING(INTERVAL 1 MINUTE)
                    SELECT a FROM b«,» c | there is one source behind FROM | write JOIN … ON with an equality
                    SELECT a FROM b «CROSS» JOIN c | CROSS is not part of this language | write JOIN … ON with an equality
                    SELECT a FROM b JOIN c «USING» (x) | USING is not part of this language | write ON left.column = right.column
                    SELECT a FROM b JOIN c d «WHERE» x | expected ON and what the two have in common, found WHERE | -
                    SELECT a FROM b JOIN c WITHIN 5m ON d = e «WITHIN» 1m | WITHIN is said twice | take one of them out
                    SELECT a FROM b WHERE c «JOIN» d ON e = f | a join stands right behind the sources | put it before WHERE, GROUP BY and the others
                    SELECT a FROM b «WHRE» c > 1 | expected another clause or ;, found WHRE | did you mean WHERE?
                    SELECT a FROM b «WINDW» TUMBLING(5m) | expected another clause or ;, found WINDW | did you mean WINDOW?
                    SELECT a FROM b WHERE c GROUP BY d «HAVNG» e | expected another clause or ;, found HAVNG | did you mean HAVING?
                    SELECT a FROM b WHERE c «WHERE» d | WHERE is said twice in one query | take one of them out
                    SELECT a FROM b GROUP BY c «GROUP» BY d | GROUP is said twice in one query | take one of them out
                    SELECT a FROM b EMIT CHANGES «emit» FINAL | emit is said twice in one query | take one of them out
                    SELECT a FROM b GROUP «c» | expected BY, found c | -
                    SELECT a FROM b EMIT «CHANGE» | expected CHANGES or FINAL after EMIT, found CHANGE | did you mean CHANGES?
                    SELECT a FROM b «ORDER» BY a | ORDER is not part of this language | a stream has no end that could be sorted: take ORDER BY out
                    SELECT a FROM b WHERE c «LIMIT» 5 | LIMIT is not part of this language | a stream has no end: take LIMIT out
                    SELECT a FROM b «UNION» SELECT c FROM d | UNION that looks for duplicates is not part of this language | write UNION ALL
                    SELECT a FROM b UNION ALL «CREATE» | expected SELECT, found CREATE | -
                    SELECT a FROM b WHERE c«)» | this ) closes nothing | take it out
                    SELECT a FROM b WHERE (c«»; | expected an operator, a comma or ) to close the parentheses, but the statement ends | -
                    SELECT a FROM b WHERE c «==» 1 | == is not part of this language | equality is written =
                    SELECT a FROM b WHERE c «&&» d | && is not part of this language | write AND
                    SELECT a«::»int FROM b | :: is not part of this language | a type is changed with CAST(x AS type)
                    SELECT a FROM b WHERE «!»c | ! is not part of this language | write NOT, or <> for unequal
                    SELECT a FROM b WHERE c «ILIKE» 'x' | ILIKE is not part of this language | write UPPER(x) LIKE 'PATTERN'
                    SELECT a FROM b WHERE c IS «EMPTY» | expected NULL or NOT NULL, found EMPTY | -
                    SELECT a FROM b WHERE c NOT «5» | expected LIKE, IN or BETWEEN after NOT, found 5 | -
                    SELECT a FROM b WHERE c IN («SELECT» d FROM e) | a query cannot stand inside an expression | make it a stream or a table of its own and join it
                    SELECT a FROM b WHERE «EXISTS»(SELECT d FROM e) | a query cannot stand inside an expression | make it a stream or a table of its own and join it
                    SELECT a FROM b WHERE c BETWEEN 1 «OR» 2 | expected AND, found OR | -
                    SELECT a FROM b WHERE c = «'x AND d» | this string does not end on its line | close it with '; a ' inside is doubled
                    SELECT SUM(a) «OVER» (PARTITION BY c) FROM b | OVER is not part of this language | aggregate with GROUP BY and WINDOW instead
                    SELECT SUM(«*») FROM b | * is for COUNT only | write what SUM is of
                    SELECT YEAR(a «FROM» b) FROM c | expected an operator, a comma or ) to close the arguments of YEAR, found FROM | -
                    SELECT CASE a «THEN» 1 END FROM b | expected WHEN after CASE, found THEN | -
                    SELECT CASE WHEN a THEN 1 «FROM» b | expected WHEN, ELSE or END, found FROM | -
                    SELECT CAST(a «TO» INT) FROM b | expected AS, found TO | -
                    SELECT «1abc» FROM b | 1abc is neither a number nor a name | a name that begins with a digit is written "1abc", a duration INTERVAL 1 MINUTES
                    SELECT (a«,» b) FROM c | a list stands behind IN only | -
                    SELECT a «½» FROM b | expected a comma, AS or FROM, found the character ½ | -
                    SELECT a FROM b WHERE c = «‘»x’ | expected a value, found the character ‘ | strings stand between ', names between "
                    SELECT a FROM b WHERE c > INTERVAL «-»5 MINUTES | a duration is not negative | subtract it: x - INTERVAL 1 MINUTE
                    SELECT a FROM b WINDOW «TUMBLNG»(5m) | expected TUMBLING, HOPPING, SLIDING or SESSION, found TUMBLNG | did you mean TUMBLING?
                    SELECT a FROM b WINDOW «TUMBLE»(5m) | there is no window TUMBLE | write TUMBLING(size), HOPPING(size, advance) or SESSION(gap)
                    SELECT a FROM b WINDOW TUMBLING(5 «MINUTS») | there is no unit MINUTS | did you mean MINUTE?
                    SELECT a FROM b WINDOW TUMBLING(1 «MONTH») | there is no unit MONTH | months and years are not all of the same length: say how many DAYS
                    SELECT a FROM b WINDOW TUMBLING(«1.5 HOURS») | a duration is a whole number of units | use a smaller unit
                    SELECT a FROM b WINDOW TUMBLING(«40000 DAYS») | a duration is at most 36500 days | -
                    SELECT a FROM b «WINDOW TUMBLING(0m)» | a window is longer than nothing | -
                    SELECT a FROM b «WINDOW TUMBLING(1m, 2m)» | a TUMBLING window has one size | write TUMBLING(INTERVAL 1 MINUTE)
                    SELECT a FROM b «WINDOW HOPPING(1m)» | a HOPPING window has a size and an advance | write HOPPING(INTERVAL 1 HOUR, INTERVAL 5 MINUTES)
                    SELECT a FROM b «WINDOW HOPPING(1m, 2m)» | a window that advances by more than its size leaves rows out | the size comes first, then the advance
                    SELECT a FROM b «WINDOW SESSION(at)» | a SESSION window has one gap | write SESSION(INTERVAL 5 MINUTES)
                    SELECT a FROM b WINDOW TUMBLING(1m, «at») | expected a duration, found a column | the column of the time comes first, and alone
                    SELECT a FROM b WITH (topic «x») | expected : or = after topic, found x | write topic: value
                    SELECT a FROM b WITH (topic:«)» | topic has no value | write topic: value
                    SELECT a FROM b WITH (topic: x, «topic: y») | topic is said twice | take one of them out
                    SELECT a FROM b WITH (topic: x, «)» | expected an option, as in topic: orders, found ) | -
                    SELECT a FROM b WITH (topic: x«»; | expected a comma or ) to close WITH, but the statement ends | -
                    SELECT a FROM b «/*» c | this comment never ends | close it with */
                    SELECT «""» FROM b | a name has at least one character | -
                    SELECT «1e400» FROM b | a number has at most 76 digits and an exponent of at most 308 | -
                    """)
    void shouldBeToldWhatIsWrongAndWhatWouldBeRight(String marked, String message, String suggestion) {
        String sql = marked.replace("«", "").replace("»", "");
        int from = marked.indexOf('«');
        int to = marked.indexOf('»') - 1;
        String help = suggestion == null ? "" : "   = help: " + suggestion + "\n";

        Reading reading = Reading.of(sql);

        assertThat(reading.report()).isEqualTo("app.sql:1:" + (from + 1) + ": error: " + message + "\n 1 | " + sql
                + "\n   | " + " ".repeat(from) + "^".repeat(Math.max(1, to - from)) + "\n" + help);
    }

}
