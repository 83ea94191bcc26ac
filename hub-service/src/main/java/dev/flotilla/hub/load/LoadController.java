package dev.flotilla.hub.load;

import java.io.IOException;
import java.io.InputStream;

import dev.flotilla.common.errors.ErrorCode;
import dev.flotilla.common.errors.FleetException;
import dev.flotilla.hub.permission.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/load")
@Tag(name = "load", description = "The load generators inside ingestion, as one")
class LoadController {

    private static final int MOST_BYTES = 16 << 10;

    private final LoadSwitch load;

    private final Permission permission;

    LoadController(LoadSwitch load, Permission permission) {
        this.load = load;
        this.permission = permission;
    }

    @GetMapping
    @Operation(summary = "The run under way, or the last one",
            description = "Of all instances of ingestion together, and of each.")
    LoadView state() {
        return load.state();
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Begin to make orders",
            description = "On one instance of ingestion, which says what it takes.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object"),
                    examples = @ExampleObject("""
                            {"rate": 1000, "customers": 1000, "skew": 0.5, "duration": "PT30S"}""")))
    @ApiResponse(responseCode = "202", description = "It has begun.",
            content = @Content(schema = @Schema(implementation = LoadView.class)))
    @ApiResponse(responseCode = "403", description = "This hub may only look.")
    @ApiResponse(responseCode = "409", description = "A run is under way.")
    ResponseEntity<Object> start(@Parameter(hidden = true) InputStream body) throws IOException {
        permission.demand();
        byte[] plan = body.readNBytes(MOST_BYTES + 1);
        if (plan.length > MOST_BYTES) {
            throw new FleetException(ErrorCode.TOO_LARGE,
                    "What load to make has to be said in " + MOST_BYTES + " bytes.");
        }
        return switch (load.start(plan)) {
            case Started.Running(LoadView view) -> ResponseEntity.accepted().body(view);
            case Started.NotStarted(Answer.Refused refused) -> passedOn(refused);
        };
    }

    @DeleteMapping
    @Operation(summary = "Make no more orders", description = "On every instance where a run is under way.")
    @ApiResponse(responseCode = "403", description = "This hub may only look.")
    LoadView stop() {
        permission.demand();
        return load.stop();
    }

    private static ResponseEntity<Object> passedOn(Answer.Refused refused) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(refused.status())
            .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        String retryAfter = refused.retryAfter();
        if (retryAfter != null) {
            answer.header(HttpHeaders.RETRY_AFTER, retryAfter);
        }
        return answer.body(refused.problem());
    }

}
