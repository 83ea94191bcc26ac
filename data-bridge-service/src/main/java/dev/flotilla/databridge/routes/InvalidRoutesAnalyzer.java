package dev.flotilla.databridge.routes;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Shows people what they wrote instead of a stack trace.
 */
class InvalidRoutesAnalyzer extends AbstractFailureAnalyzer<InvalidRoutesException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidRoutesException cause) {
        return new FailureAnalysis("The routes of the data bridge do not hold:" + cause.getMessage(),
                "Correct each of them as it says and start again. A route with 'enabled: false' is not looked at.",
                cause);
    }

}
