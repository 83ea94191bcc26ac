package dev.flotilla.storage.reading;

import java.util.List;

import dev.flotilla.common.errors.ErrorCode;
import dev.flotilla.common.errors.FieldProblem;
import dev.flotilla.common.errors.FleetException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "orders", description = "What has been stored")
class OrdersController {

    private static final int MAX_LIMIT = 500;

    private final Orders orders;

    OrdersController(Orders orders) {
        this.orders = orders;
    }

    @GetMapping("/api/orders/{id}")
    @Operation(summary = "One order")
    StoredOrder order(@PathVariable String id) {
        return orders.find(id)
            .orElseThrow(() -> new FleetException(ErrorCode.NOT_FOUND, "No order '" + id
                    + "' is stored. If it was accepted a moment ago it is still on its way: ask again."));
    }

    @GetMapping("/api/customers/{id}/orders")
    @Operation(summary = "A customer's orders as they arrived, page by page",
            description = "A customer without orders has an empty page. Where there are replicas, the page is as one of"
                    + " them knows, and the newest orders may be missing for a moment.")
    OrderPage ordersOfCustomer(@PathVariable String id,
            @Parameter(description = "1 to " + MAX_LIMIT) @RequestParam(defaultValue = "50") int limit, @Parameter(
                    description = "'next' of the page before") @RequestParam(required = false) @Nullable String after) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw invalid("limit", "must be 1 to " + MAX_LIMIT + ", but is " + limit);
        }
        return orders.ofCustomer(id, cursor(after), limit);
    }

    private static PageCursor cursor(@Nullable String after) {
        if (after == null) {
            return PageCursor.START;
        }
        return PageCursor.decode(after)
            .orElseThrow(() -> invalid("after", "must be the 'next' of an earlier page, unchanged"));
    }

    private static FleetException invalid(String field, String problem) {
        return FleetException.invalid("The parameter '" + field + "' is invalid.",
                List.of(new FieldProblem(field, problem)));
    }

}
