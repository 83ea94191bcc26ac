package dev.flotilla.ingestion.ticks;

import java.io.IOException;

import dev.flotilla.ingestion.intake.Intake;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

/**
 * What /v3/api-docs says of ticks, kept out of the code that does it.
 */
@Tag(name = "ticks", description = "Answered only after all in-sync replicas of Kafka have the tick.")
interface TickApi {

    String TICK = """
            {"symbol": "ACME", "price": 101.25, "volume": 300}""";

    String TICKS = """
            {"symbol": "ACME", "price": 101.25, "volume": 300, "tradeTime": "2026-11-21T09:30:00Z"}
            {"symbol": "ACME", "price": -1, "volume": 300}
            """;

    String ANSWERS = """
            {"line":1,"status":202,"symbol":"ACME","partition":3,"offset":88012}
            {"line":2,"status":400,"code":"INVALID_REQUEST","problem":"1 field is missing or invalid.","errors":[]}
            """;

    @Operation(summary = "Take one tick", description = "A tick has no id: one that is sent twice counts twice.",
            requestBody = @RequestBody(required = true,
                    content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = TickRequest.class), examples = @ExampleObject(TICK))))
    @ApiResponse(responseCode = "202", description = "Kafka has it.")
    @ApiResponse(responseCode = "400", description = "Malformed, or fields missing or invalid: all are listed.",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                    schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(responseCode = "413", description = "Larger than one tick may be.", content = @Content)
    @ApiResponse(responseCode = "415", description = "Not application/json in UTF-8.", content = @Content)
    @ApiResponse(responseCode = "429", description = "This instance is saturated; see Retry-After.", content = @Content)
    @ApiResponse(responseCode = "503",
            description = "Kafka is away (UNAVAILABLE), or did not answer in time (OUTCOME_UNKNOWN);"
                    + " see Retry-After.",
            content = @Content)
    TickAccepted take(HttpServletRequest request) throws IOException, InterruptedException;

    @Operation(summary = "Take a stream of ticks, one JSON object per line",
            description = "Any length. One answer per line, in the order of the lines, written while you still send:"
                    + " read the answers meanwhile. Blank lines are counted and not answered.",
            requestBody = @RequestBody(required = true,
                    content = @Content(mediaType = Intake.NDJSON, schema = @Schema(type = "string"),
                            examples = @ExampleObject(TICKS))))
    @ApiResponse(responseCode = "200", description = "Each line with the status that it would have had alone.",
            content = @Content(mediaType = Intake.NDJSON, schema = @Schema(type = "string"),
                    examples = @ExampleObject(ANSWERS)))
    void takeAll(HttpServletRequest request, HttpServletResponse response) throws IOException, InterruptedException;

}
