package dev.flotilla.ingestion.load;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/load")
@Tag(name = "load", description = "Makes orders whose loss, doubling and disorder can be proved.")
class LoadController {

    private final LoadGenerator generator;

    LoadController(LoadGenerator generator) {
        this.generator = generator;
    }

    @Operation(summary = "Begin to make orders",
            description = "New customers for every run; each customer's orders are numbered 1, 2, 3 … and one that is"
                    + " not acknowledged is sent again, with the same id, before the customer's next. One order of a"
                    + " customer is under way at a time, so a few customers cannot make a high rate.")
    @ApiResponse(responseCode = "202", description = "It has begun.")
    @ApiResponse(responseCode = "409", description = "A run is under way.")
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    LoadState start(@Valid @RequestBody LoadRequest request) {
        return generator.start(request);
    }

    @Operation(summary = "The run under way, or the last one")
    @GetMapping
    LoadState state() {
        return generator.state();
    }

    @Operation(summary = "How far each customer has come",
            description = "What was acknowledged, to compare with what is stored.")
    @GetMapping("/customers")
    List<CustomerProgress> customers() {
        return generator.customers();
    }

    @Operation(summary = "Make no more orders", description = "Those under way are sent until they are acknowledged.")
    @DeleteMapping
    LoadState stop() {
        return generator.stop();
    }

}
