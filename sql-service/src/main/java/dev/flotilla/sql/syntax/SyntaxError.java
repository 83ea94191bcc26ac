package dev.flotilla.sql.syntax;

/**
 * Leaves a statement whose mistake has been reported, from however deep inside. Never
 * leaves the package.
 */
final class SyntaxError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SyntaxError() {
        super("reported", null, false, false);
    }

}
