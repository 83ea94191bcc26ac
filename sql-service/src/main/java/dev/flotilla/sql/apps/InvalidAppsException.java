package dev.flotilla.sql.apps;

/**
 * The server was given files that cannot be deployed.
 */
class InvalidAppsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidAppsException(String report) {
        super(report);
    }

    InvalidAppsException(String report, Throwable cause) {
        super(report, cause);
    }

}
