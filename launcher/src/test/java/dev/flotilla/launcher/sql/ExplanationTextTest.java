package dev.flotilla.launcher.sql;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class ExplanationTextTest {

    @Test
    void shouldSayWhatAFileWouldDoWhenItIsAskedFor() {
        String plan = """
                {"application": "shop", "removed": ["velo-shop-old"],
                 "jobs": [{"name": "totals", "group": "velo-shop-totals", "change": "RESTARTED", "sources": ["orders", "customers"],
                           "outputs": ["shop.totals"], "deadLetters": "velo-shop-totals.dlq", "exactlyOnce": false,
                           "state": ["sums-1a2b: sums by customer"], "internalTopics": [], "plan": "read orders\\nsum",
                           "picture": "flowchart LR"}],
                 "losses": [{"group": "velo-shop-totals", "store": "sums-0000", "description": "sums by day"}],
                 "warnings": [{"line": 3, "message": "no WITHIN"}]}""";

        String text = String.join("\n", ExplanationText.of(JsonMapper.builder().build().readTree(plan)));

        assertThat(text).contains("job totals, group velo-shop-totals, RESTARTED", "orders, customers", "at least once",
                "sums by customer", "  | sum", "velo-shop-totals would forget: sums by day",
                "no longer there: velo-shop-old", "line 3: warning: no WITHIN");
    }

}
