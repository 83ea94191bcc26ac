package dev.flotilla.common.problems;

import java.util.List;

import dev.flotilla.common.errors.ErrorCode;
import dev.flotilla.common.errors.FieldProblem;
import dev.flotilla.common.errors.FleetException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.util.DisconnectedClientHelper;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Turns every failure of a request into problem details with a {@code code}, the wrong
 * fields in {@code errors}, and {@code Retry-After} where waiting helps.
 */
@RestControllerAdvice
class ProblemDetailsAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemDetailsAdvice.class);

    private static final String CODE = "code";

    private static final String ERRORS = "errors";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onFleetException(FleetException e) {
        HttpStatus status = ErrorStatus.of(e.code());
        ProblemDetail problem = problem(status, e.code(), e.getMessage());
        if (!e.fields().isEmpty()) {
            problem.setProperty(ERRORS, e.fields());
        }
        e.properties().forEach(problem::setProperty);
        ResponseEntity.BodyBuilder response = ResponseEntity.status(status);
        if (e.retryAfter() != null) {
            response.header(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, e.retryAfter().toSeconds())));
        }
        if (e.code() == ErrorCode.INTERNAL) {
            LOG.error("request failed", e);
        }
        else {
            // Not louder: while Kafka is away every request ends here, and health has
            // told why, once.
            LOG.debug("request failed: {} {}", e.code(), e.getMessage());
        }
        return response.body(problem);
    }

    @ExceptionHandler
    @Nullable ResponseEntity<ProblemDetail> onAnythingElse(Exception e) {
        if (DisconnectedClientHelper.isClientDisconnectedException(e)) {
            LOG.debug("the client has gone", e);
            return null;
        }
        LOG.error("request failed unexpectedly", e);
        return ResponseEntity.internalServerError()
            .body(problem(HttpStatus.INTERNAL_SERVER_ERROR, ErrorCode.INTERNAL,
                    "The request failed for a reason that is logged; nothing is known to be wrong with it."));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException e,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        // The parser's message quotes the payload, which is none of the log's business
        // and of little use to the client.
        ProblemDetail problem = problem(status, ErrorCode.MALFORMED_JSON,
                "The body is not JSON of the expected shape; see /v3/api-docs for it.");
        return handleExceptionInternal(e, problem, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException e,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldProblem> fields = e.getBindingResult()
            .getFieldErrors()
            .stream()
            .map(error -> new FieldProblem(error.getField(), String.valueOf(error.getDefaultMessage())))
            .toList();
        ProblemDetail problem = problem(status, ErrorCode.INVALID_REQUEST, "Some fields are missing or invalid.");
        problem.setProperty(ERRORS, fields);
        return handleExceptionInternal(e, problem, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception e, @Nullable Object body,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ResponseEntity<Object> response = super.handleExceptionInternal(e, body, headers, status, request);
        if (response != null && response.getBody() instanceof ProblemDetail problem && !isCoded(problem)) {
            problem.setProperty(CODE, codeOf(status));
        }
        return response;
    }

    private static boolean isCoded(ProblemDetail problem) {
        return problem.getProperties() != null && problem.getProperties().containsKey(CODE);
    }

    private static ProblemDetail problem(HttpStatusCode status, ErrorCode code, @Nullable String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail == null ? code.name() : detail);
        problem.setProperty(CODE, code);
        return problem;
    }

    private static ErrorCode codeOf(HttpStatusCode status) {
        return switch (status.value()) {
            case 403 -> ErrorCode.FORBIDDEN;
            case 404 -> ErrorCode.NOT_FOUND;
            case 413 -> ErrorCode.TOO_LARGE;
            case 415 -> ErrorCode.UNSUPPORTED_MEDIA_TYPE;
            default -> status.is5xxServerError() ? ErrorCode.INTERNAL : ErrorCode.INVALID_REQUEST;
        };
    }

}
