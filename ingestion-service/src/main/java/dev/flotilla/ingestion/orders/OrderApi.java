package dev.flotilla.ingestion.orders;

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
 * What /v3/api-docs says of orders, kept out of the code that does it.
 */
@Tag(name = "orders", description = "Answered only after all in-sync replicas of Kafka have the order.")
interface OrderApi {

    String ORDER = """
            {"customerId": "c-17", "currency": "EUR", "items": [{"sku": "tea", "quantity": 2, "unitPriceMinor": 450}]}""";

    String ORDERS = """
            {"orderId": "o-1", "customerId": "c-17", "currency": "EUR", "items": [{"sku": "tea", "quantity": 2, "unitPriceMinor": 450}]}
            {"orderId": "o-2", "customerId": "c-17", "currency": "eur", "items": []}
            """;

    String ANSWERS = """
            {"line":1,"status":202,"orderId":"o-1","partition":7,"offset":1042}
            {"line":2,"status":400,"code":"INVALID_REQUEST","problem":"2 fields are missing or invalid.","errors":[]}
            """;

    @Operation(summary = "Take one order",
            description = "Choose the orderId yourself and a retry is harmless: whatever its outcome was, send it again.",
            requestBody = @RequestBody(required = true,
                    content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = OrderRequest.class), examples = @ExampleObject(ORDER))))
    @ApiResponse(responseCode = "202", description = "Kafka has it.")
    @ApiResponse(responseCode = "400", description = "Malformed, or fields missing or invalid: all are listed.",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                    schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(responseCode = "413", description = "Larger than one order may be.", content = @Content)
    @ApiResponse(responseCode = "415", description = "Not application/json in UTF-8.", content = @Content)
    @ApiResponse(responseCode = "429", description = "This instance is saturated; see Retry-After.", content = @Content)
    @ApiResponse(responseCode = "503",
            description = "Kafka is away (UNAVAILABLE), or did not answer in time (OUTCOME_UNKNOWN, with the orderId to"
                    + " retry with); see Retry-After.",
            content = @Content)
    OrderAccepted take(HttpServletRequest request) throws IOException, InterruptedException;

    @Operation(summary = "Take a stream of orders, one JSON object per line",
            description = "Any length. One answer per line, in the order of the lines, written while you still send:"
                    + " read the answers meanwhile. Blank lines are counted and not answered.",
            requestBody = @RequestBody(required = true,
                    content = @Content(mediaType = Intake.NDJSON, schema = @Schema(type = "string"),
                            examples = @ExampleObject(ORDERS))))
    @ApiResponse(responseCode = "200", description = "Each line with the status that it would have had alone.",
            content = @Content(mediaType = Intake.NDJSON, schema = @Schema(type = "string"),
                    examples = @ExampleObject(ANSWERS)))
    void takeAll(HttpServletRequest request, HttpServletResponse response) throws IOException, InterruptedException;

}
