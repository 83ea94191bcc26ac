package dev.flotilla.hub.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the page can set going: it asks first, and tells what came of it.
 */
class ActsIT extends PageTestBase {

    private static final String LETTERS = "GET /api/dead-letters/orders.processed.dlq";

    private static final String REPLAY = "POST /api/dead-letters/replay";

    @Test
    void shouldShowLettersWhenTheirTopicIsOpened() {
        Page page = openLetters();

        assertThat(page.locator(".letter-list > li")).hasCount(2);
        page.locator(".letter-list summary").first().click();
        assertThat(page.locator(".letter").first()).containsText("orders.processed, partition 4, offset 17");
        assertThat(page.locator(".letter pre").first()).hasText("{\"quantity\": -1}");
        page.locator(".letter-list summary").nth(1).click();
        assertThat(page.locator(".letter").nth(1).locator("dd").first()).hasText("orders.processed, offset 9");
    }

    @Test
    void shouldAppendOlderLettersOnceWhenTheyAreAskedForTwice() {
        Page page = openLetters();
        Locator older = page.getByText("Older letters");

        older.evaluate("(it) => { it.click(); it.click(); }");

        assertThat(older).isEnabled();
        assertThat(page.locator(".letter-list > li")).hasCount(4);
        assertThat(hub().asked()).filteredOn(it -> it.request().equals(LETTERS)).hasSize(2);
    }

    @Test
    void shouldKeepTheFocusWhenAnotherBoxHasMoreLetters() {
        Page page = open(FleetFixture.fleet(1));
        hub().change(json("{'deadLetters': {'z.dlq': {'of': 'z', 'letters': 1, 'perMinute': 0, 'replayable': []}}}"));
        Locator last = page.getByLabel("Open z.dlq");
        last.focus();

        hub().change(json("{'deadLetters': {'z.dlq': {'letters': 9}}}"));

        assertThat(page.locator("#boxes > li").last()).containsText("9");
        assertThat(last).isFocused();
    }

    @Test
    void shouldAskBeforeLettersAreSentAgain() {
        Page page = openLetters();
        hub().answer(REPLAY, 200,
                """
                        {"topic": "orders.processed", "group": "storage-writers", "replayed": 2, "before": 1, "unfit": 0, "more": false}
                        """);

        page.locator(".replay input[name=reason]").fill("quantity");
        page.locator(".replay button").click();

        assertThat(page.locator("#ask")).containsText("whose reason contains “quantity”");
        assertThat(hub().asked()).noneMatch(it -> it.request().equals(REPLAY));
        page.locator("#ask button.go").click();
        assertThat(page.locator(".outcome").first()).hasText("2 letters sent again, 1 had been before.");
        assertThat(hub().asked()).anySatisfy(it -> {
            assertThat(it.request()).isEqualTo(REPLAY);
            assertThat(json(it.body())).isEqualTo(json("{'topic': 'orders.processed', 'group': 'storage-writers',"
                    + " 'filter': {'reason': 'quantity'}}"));
        });
    }

    @Test
    void shouldSendNothingWhenTheAnswerIsNo() {
        Page page = openLetters();
        page.locator(".replay button").click();

        page.keyboard().press("Enter");

        assertThat(page.locator("#ask")).isHidden();
        // What the page has sent by now comes before this.
        page.evaluate("() => fetch('api/load').then((it) => it.text())");
        assertThat(hub().asked()).noneMatch(it -> it.request().equals(REPLAY));
    }

    @Test
    void shouldTellWhyWhenLettersAreNotSent() {
        Page page = openLetters();
        hub().answer(REPLAY, 409, "{\"title\": \"Conflict\", \"detail\": \"Somebody else is sending these\"}");

        page.locator(".replay button").click();
        page.locator("#ask button.go").click();

        assertThat(page.locator(".replay .outcome")).hasText("Somebody else is sending these");
        forgive("409");
    }

    @Test
    void shouldOfferNothingWhenTheHubMayNotAct() {
        Page page = openLetters();

        hub().change(json("{'hub': {'acts': false}}"));

        assertThat(page.locator(".replay")).isHidden();
        assertThat(page.locator("#load")).isHidden();
        assertThat(page.locator(".letter-list > li")).hasCount(2);
    }

    @Test
    void shouldStartTheLoadGeneratorWhenAskedAndSure() {
        Page page = open(FleetFixture.fleet(1));
        hub().answer("POST /api/load", 202, "{\"phase\": \"RUNNING\", \"rate\": 250, \"acknowledgedPerSecond\": 249.6,"
                + " \"customers\": 10, \"skew\": 0.5, \"orders\": {\"made\": 1, \"acknowledged\": 1, \"outstanding\": 0}}");
        Locator load = page.locator("#load");
        load.scrollIntoViewIfNeeded();
        assertThat(load.locator(".chip")).hasText("at rest");

        load.locator("input[name=rate]").fill("250");
        load.locator("input[name=seconds]").fill("30");
        load.locator("button.go").click();
        page.locator("#ask button.go").click();

        assertThat(load.locator(".outcome")).hasText("It has begun.");
        assertThat(hub().asked()).anySatisfy(it -> {
            assertThat(it.request()).isEqualTo("POST /api/load");
            assertThat(json(it.body()))
                .isEqualTo(json("{'rate': 250, 'customers': 1000, 'skew': 0.5, 'duration': 'PT30S'}"));
        });
    }

    @Test
    void shouldSayThatIngestionIsNotReached() {
        Page page = open(FleetFixture.fleet(1));
        hub().answer("GET /api/load", 200,
                "{\"phase\": \"UNREACHABLE\", \"why\": \"Nobody answers at http://localhost:8081\"}");

        page.locator("#load").scrollIntoViewIfNeeded();

        assertThat(page.locator("#load")).containsText("Nobody answers at http://localhost:8081");
        assertThat(page.locator("#load button.go")).isDisabled();
    }

    private Page openLetters() {
        Page page = open(FleetFixture.fleet(1));
        hub().answer(LETTERS, 200, """
                {"topic": "orders.processed.dlq", "complete": true, "before": "0-1", "letters": [
                  {"partition": 0, "offset": 2, "at": "2026-11-21T11:59:00Z", "key": "ada", "keyIsText": true,
                   "value": "{\\"quantity\\": -1}", "valueIsText": true, "valueBytes": 16, "cut": false,
                   "originalTopic": "orders.processed", "originalPartition": 4, "originalOffset": 17,
                   "group": "storage-writers", "exceptionType": "java.lang.IllegalArgumentException",
                   "message": "quantity must be 1 or more", "attempts": 3, "replayed": false},
                  {"partition": 0, "offset": 1, "at": "2026-11-21T11:58:00Z", "keyIsText": true, "value": "AAE=",
                   "valueIsText": false, "valueBytes": 2, "cut": false, "message": "no JSON", "replayed": true,
                   "originalTopic": "orders.processed", "originalOffset": 9}]}
                """);
        page.locator("#boxes button").click();
        assertThat(page.locator("#box-open [role=status]").nth(1)).containsText("2 letters");
        return page;
    }

}
