package dev.flotilla.sql.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.flotilla.sql.text.Problems;
import dev.flotilla.sql.text.SourceText;

/**
 * Reads a file. What cannot be read is a problem each, and the rest is read all the same.
 */
public final class Parser {

    private static final Set<String> OF_THE_FILE = Set.of("application", "app", "phase", "version", "description");

    private final Tokens tokens;

    private List<Annotation> annotations;

    private final StatementParser statements;

    private Parser(SourceText source, Problems problems) {
        Lexed lexed = Lexer.read(source, problems);
        this.tokens = new Tokens(source, lexed.tokens(), problems);
        this.annotations = lexed.annotations();
        this.statements = new StatementParser(tokens);
    }

    public static Script parse(SourceText text, Problems problems) {
        return new Parser(text, problems).script();
    }

    private Script script() {
        List<Annotation> ofTheFile = new ArrayList<>();
        List<Statement> read = new ArrayList<>();
        boolean first = true;
        while (!tokens.atEnd()) {
            if (tokens.acceptSymbol(";")) {
                continue;
            }
            List<Annotation> before = takeAnnotationsUntil(tokens.endOfStatement());
            if (first) {
                before.stream().filter(a -> OF_THE_FILE.contains(a.name())).forEach(ofTheFile::add);
                before = before.stream().filter(a -> !OF_THE_FILE.contains(a.name())).toList();
                first = false;
            }
            Token start = tokens.peek();
            try {
                read.add(statements.statement(before));
            }
            catch (SyntaxError reported) {
                tokens.skipStatement(start);
            }
        }
        leftOver(first).forEach(ofTheFile::add);
        return new Script(ofTheFile, read);
    }

    private List<Annotation> takeAnnotationsUntil(int end) {
        int count = 0;
        while (count < annotations.size() && annotations.get(count).spot().start() < end) {
            count++;
        }
        List<Annotation> taken = annotations.subList(0, count);
        annotations = annotations.subList(count, annotations.size());
        return taken;
    }

    private List<Annotation> leftOver(boolean noStatements) {
        if (noStatements) {
            return annotations;
        }
        for (Annotation annotation : annotations) {
            tokens.warning(annotation.spot(), "no statement follows this annotation",
                    "annotations stand before what they are of");
        }
        return List.of();
    }

}
