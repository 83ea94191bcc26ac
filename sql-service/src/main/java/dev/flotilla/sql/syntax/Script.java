package dev.flotilla.sql.syntax;

import java.util.List;

/**
 * A whole file. Annotations of the application
 * ({@code application, phase, version, description}) are the script's wherever they stand
 * before the first statement; the others belong to the statement that follows them.
 */
public record Script(List<Annotation> annotations, List<Statement> statements) {

    public Script {
        annotations = List.copyOf(annotations);
        statements = List.copyOf(statements);
    }

}
