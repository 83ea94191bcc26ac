package dev.flotilla.storage.statistics;

import dev.flotilla.storage.questions.Questions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "statistics")
class StatisticsController {

    private static final String SUMS = """
            SELECT coalesce(sum(orders), 0) AS orders, coalesce(sum(customers), 0) AS customers,
                   coalesce(sum(confirmed), 0) AS confirmed, coalesce(sum(orders - confirmed), 0) AS rejected,
                   round(sum(total_minor) / nullif(sum(confirmed), 0)) AS average,
                   coalesce(sum(duplicates_dropped), 0) AS duplicates
            FROM order_count""";

    private final Questions questions;

    StatisticsController(Questions questions) {
        this.questions = questions;
    }

    @GetMapping("/api/stats")
    @Operation(summary = "How much is stored, exactly",
            description = "Where there are replicas: as one of them knows, which is a moment behind.")
    Statistics statistics() {
        return questions.ask(database -> database.sql(SUMS)
            .query((row, _) -> new Statistics(row.getLong("orders"), row.getLong("customers"), row.getLong("confirmed"),
                    row.getLong("rejected"),
                    row.getBigDecimal("average") == null ? null : row.getBigDecimal("average").longValueExact(),
                    row.getLong("duplicates")))
            .single());
    }

}
