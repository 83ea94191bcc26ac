package dev.flotilla.sql.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.flotilla.sql.syntax.Statement.ColumnDeclaration;
import dev.flotilla.sql.syntax.Statement.Kind;
import dev.flotilla.sql.text.Spot;
import dev.flotilla.sql.types.SqlType;

/**
 * Reads one statement.
 */
final class StatementParser {

    private static final String BY_FILE = "a job that is not in the file any more is stopped when the file is deployed";

    private static final String BY_COMMAND = "ask the server: ./flotilla sql list, explain, stop, drop";

    private static final Map<String, String> OTHERS = Map.ofEntries(Map.entry("DROP", BY_FILE),
            Map.entry("TERMINATE", BY_FILE), Map.entry("ALTER", "change the statement and deploy the file again"),
            Map.entry("UPDATE", "a table is changed by records of its topic"),
            Map.entry("DELETE", "a table is changed by records of its topic"), Map.entry("SHOW", BY_COMMAND),
            Map.entry("LIST", BY_COMMAND), Map.entry("DESCRIBE", BY_COMMAND), Map.entry("EXPLAIN", BY_COMMAND),
            Map.entry("PRINT", BY_COMMAND), Map.entry("START", BY_COMMAND), Map.entry("STOP", BY_COMMAND),
            Map.entry("PAUSE", BY_COMMAND), Map.entry("RESUME", BY_COMMAND), Map.entry("DEPLOY", BY_COMMAND),
            Map.entry("ROLLBACK", BY_COMMAND), Map.entry("USE", BY_COMMAND),
            Map.entry("SET", "settings are annotations, or options behind WITH"),
            Map.entry("DEFINE", "settings are annotations, or options behind WITH"),
            Map.entry("BEGIN", "a file is one set of statements as it is"),
            Map.entry("WITH", "make it a stream of its own: CREATE STREAM name AS SELECT …"));

    private final Tokens tokens;

    private final QueryParser queries;

    private final OptionParser options;

    private final TypeParser types;

    StatementParser(Tokens tokens) {
        this.tokens = tokens;
        this.queries = new QueryParser(tokens);
        this.options = new OptionParser(tokens);
        this.types = new TypeParser(tokens);
    }

    Statement statement(List<Annotation> annotations) {
        Token first = tokens.peek();
        Statement statement;
        if (first.isWord("SELECT") || first.isSymbol("(")) {
            ParsedQuery parsed = queries.query(List.of());
            statement = new Statement.Bare(tokens.since(first), annotations, parsed.options(), parsed.query());
        }
        else if (tokens.acceptWord("INSERT")) {
            statement = insert(first, annotations);
        }
        else if (tokens.acceptWord("CREATE")) {
            statement = create(first, annotations);
        }
        else {
            throw unknown(first);
        }
        end();
        return statement;
    }

    private SyntaxError unknown(Token first) {
        String help = OTHERS.get(first.text().toUpperCase(Locale.ROOT));
        if (first.kind() == Token.Kind.WORD && help != null) {
            return tokens.error(first.spot(), first.text() + " is not a statement of this language", help);
        }
        if (first.isSymbol("@")) {
            return tokens.error(first.spot(), "an annotation stands on a line of its own", null);
        }
        return tokens.unexpected("CREATE, INSERT INTO or SELECT", Keywords.STATEMENTS);
    }

    private void end() {
        if (!tokens.acceptSymbol(";") && !tokens.atEnd()) {
            throw tokens.unexpected("; and the next statement", List.of());
        }
    }

    private Statement insert(Token first, List<Annotation> annotations) {
        tokens.expectWord("INTO");
        Name target = tokens.expectPlainName("the name of a stream or a topic");
        if (tokens.isWord("VALUES") || tokens.isSymbol("(")) {
            throw tokens.error(tokens.peek().spot(), "INSERT INTO takes a query",
                    "single records are written to the topic itself");
        }
        ParsedQuery parsed = queries.query(List.of());
        if (!parsed.options().isEmpty()) {
            Spot spot = parsed.options().getFirst().spot();
            throw tokens.error(spot, "INSERT INTO takes no WITH of its own",
                    "say it where " + target.text() + " is created, or right behind the source it is of");
        }
        return new Statement.InsertInto(tokens.since(first), annotations, target, parsed.query());
    }

    private Statement create(Token first, List<Annotation> annotations) {
        if (tokens.isWord("OR")) {
            throw tokens.error(tokens.peek().spot(), "OR REPLACE is not part of this language",
                    "a changed file replaces its jobs: take OR REPLACE out");
        }
        Token kind = tokens.peek();
        if (!kind.isWord("STREAM") && !kind.isWord("TABLE") && !kind.isWord("SINK")) {
            throw tokens.unexpected("STREAM, TABLE or SINK after CREATE", List.of("STREAM", "TABLE", "SINK"));
        }
        tokens.next();
        if (tokens.isWord("IF") && tokens.peek(1).isWord("NOT")) {
            throw tokens.error(tokens.peek().spot(), "IF NOT EXISTS is not part of this language",
                    "a file may be deployed again as it is: take IF NOT EXISTS out");
        }
        Name name = tokens.expectPlainName("a name after " + kind.text());
        if (kind.isWord("SINK")) {
            return sink(first, annotations, name);
        }
        Kind created = kind.isWord("STREAM") ? Kind.STREAM : Kind.TABLE;
        return tokens.isSymbol("(") ? declare(first, annotations, created, name)
                : createAs(first, annotations, created, name);
    }

    private Statement sink(Token first, List<Annotation> annotations, Name name) {
        List<Option> said = options.startsHere() ? options.list() : List.of();
        tokens.acceptWord("AS");
        if (!tokens.isWord("SELECT") && !tokens.isSymbol("(")) {
            throw tokens.unexpected("the sink's query, as in SELECT * FROM orders", List.of("WITH", "AS", "SELECT"));
        }
        ParsedQuery parsed = queries.query(said);
        return new Statement.CreateSink(tokens.since(first), annotations, name, parsed.options(), parsed.query());
    }

    private Statement createAs(Token first, List<Annotation> annotations, Kind kind, Name name) {
        List<Option> said = options.startsHere() ? options.list() : List.of();
        if (!tokens.acceptWord("AS")) {
            if (tokens.isWord("SELECT")) {
                throw tokens.error(tokens.peek().spot(), "expected AS before SELECT",
                        "write CREATE " + kind + " " + QuotedName.whereNeeded(name.text()) + " AS SELECT …");
            }
            throw tokens.unexpected("AS, WITH or ( after the name", List.of("AS", "WITH"));
        }
        ParsedQuery parsed = queries.query(said);
        return new Statement.CreateAs(tokens.since(first), annotations, kind, name, parsed.options(), parsed.query());
    }

    private Statement declare(Token first, List<Annotation> annotations, Kind kind, Name name) {
        List<ColumnDeclaration> columns = columns();
        List<Option> said = options.startsHere() ? options.list() : List.of();
        if (tokens.isWord("AS")) {
            throw tokens.error(tokens.peek().spot(), "the columns of a query are those that it selects",
                    "take out the list of columns, or the query");
        }
        return new Statement.Declare(tokens.since(first), annotations, kind, name, columns, said);
    }

    private List<ColumnDeclaration> columns() {
        tokens.expectSymbol("(");
        List<ColumnDeclaration> columns = new ArrayList<>();
        do {
            ColumnDeclaration column = column();
            check(column, columns);
            columns.add(column);
        }
        while (tokens.acceptSymbol(","));
        if (!tokens.acceptSymbol(")")) {
            throw tokens.unexpected("a comma, KEY or ) to close the columns", List.of("KEY", "PRIMARY"));
        }
        return columns;
    }

    private void check(ColumnDeclaration column, List<ColumnDeclaration> before) {
        if (before.stream().anyMatch(other -> other.name().text().equals(column.name().text()))) {
            tokens.mistake(column.name().spot(), "the column " + column.name().text() + " is there already", null);
        }
        if (column.key() && before.stream().anyMatch(ColumnDeclaration::key)) {
            tokens.mistake(column.name().spot(), "a record has one key", "take one KEY out");
        }
    }

    private ColumnDeclaration column() {
        Name name = tokens.expectName("the name of a column");
        if (tokens.isSymbol(",") || tokens.isSymbol(")")) {
            throw tokens.error(name.spot(), "the column " + name.text() + " has no type",
                    "write " + name.text() + " STRING, or ANY where records differ");
        }
        SqlType type = types.type();
        if (tokens.isWord("NOT") && tokens.peek(1).isWord("NULL")) {
            throw tokens.error(tokens.peek().spot(), "NOT NULL is not part of this language",
                    "records that lack it are left out with WHERE " + name.text() + " IS NOT NULL");
        }
        boolean primary = tokens.acceptWord("PRIMARY");
        if (primary && !tokens.isWord("KEY")) {
            throw tokens.unexpected("KEY after PRIMARY", List.of("KEY"));
        }
        return new ColumnDeclaration(name, type, tokens.acceptWord("KEY"));
    }

}
