package dev.flotilla.sql.apps;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Shows people what they wrote instead of a stack trace.
 */
class InvalidAppsAnalyzer extends AbstractFailureAnalyzer<InvalidAppsException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidAppsException cause) {
        return new FailureAnalysis("The applications given with --app do not hold:\n\n" + cause.getMessage(),
                "Correct them and start again. docs/sql.md is the language's reference.", cause);
    }

}
