package dev.flotilla.sql.api;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.flotilla.common.errors.ErrorCode;
import dev.flotilla.common.errors.FleetException;
import dev.flotilla.sql.apps.DeployedApp;
import dev.flotilla.sql.apps.Deployment;
import dev.flotilla.sql.apps.StateLoss;
import dev.flotilla.sql.text.Problem;
import dev.flotilla.sql.text.ProblemReport;
import dev.flotilla.sql.text.SourceText;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * What became of a wish, as HTTP says it.
 */
final class Answers {

    private Answers() {
    }

    /** What counts afterwards, or a failure that names the remedy. */
    static DeployedApp appOf(Deployment outcome, SourceText source) {
        return switch (outcome) {
            case Deployment.Accepted(DeployedApp app) -> app;
            case Deployment.Unchanged(DeployedApp app) -> app;
            case Deployment.Dropped(DeployedApp app) -> app;
            case Deployment.Refused(List<Problem> problems) -> throw refused(source, problems);
            case Deployment.LosesState(List<StateLoss> losses) -> throw losesState(losses);
            case Deployment.Conflict(String reason, DeployedApp present) -> {
                FleetException conflict = new FleetException(ErrorCode.CONFLICT,
                        "Not deployed: " + reason + ". GET /api/apps tells what is there.");
                throw present == null ? conflict : conflict.with("basedOn", Long.toString(present.offset()));
            }
            case Deployment.Unknown(String name) -> throw unknown(name);
            case Deployment.Unavailable(String reason) ->
                throw FleetException.retryLater(ErrorCode.UNAVAILABLE, reason, Duration.ofSeconds(2));
        };
    }

    static FleetException unknown(String name) {
        return new FleetException(ErrorCode.NOT_FOUND,
                "No application '" + name + "' is deployed. GET /api/apps tells those that are.");
    }

    static ErrorResponseException refused(SourceText source, List<Problem> problems) {
        return failure(HttpStatus.UNPROCESSABLE_CONTENT, ErrorCode.INVALID_REQUEST,
                "%s is not deployed: %d problem(s) in it, see 'problems'.".formatted(source.name(), problems.size()),
                Map.of("problems", ProblemView.of(source, problems), "report", ProblemReport.of(source, problems)));
    }

    private static ErrorResponseException losesState(List<StateLoss> losses) {
        return failure(HttpStatus.CONFLICT, ErrorCode.CONFLICT,
                "This change would forget what jobs remember, see 'losses'. With resetState=true it may.",
                Map.of("losses", losses));
    }

    private static ErrorResponseException failure(HttpStatus status, ErrorCode code, String detail,
            Map<String, Object> properties) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("code", code);
        properties.forEach(problem::setProperty);
        return new ErrorResponseException(status, problem, null);
    }

}
