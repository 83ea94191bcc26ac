package dev.flotilla.hub.page;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Names and payloads are anybody's. They are shown, and do nothing.
 */
class HostileIT extends PageTestBase {

    private static final String TAG = "<img src=x onerror=\"window.stung=1\"><script>window.stung=1</script>";

    private static final String REVERSED = "\u202Egnorw-yaw-eht\u202C";

    private static final String LONG = "long-" + "x".repeat(10_000);

    @Test
    void shouldKeepNamesTextWhateverTheySay() {
        Page page = open(hostile());

        assertThat(page.locator(".card.instance")).hasCount(9 + 3,
                new LocatorAssertions.HasCountOptions().setTimeout(10_000));

        assertThat(page.locator("#lanes").textContent()).contains(TAG.substring(0, 40));
        assertThat(page.locator("#groups-rows").textContent()).contains(TAG);
        assertThat(page.locator("#topics-rows").textContent()).contains(TAG.substring(0, 30));
        assertThat(page.locator(".alert").textContent()).contains(TAG);
        assertThat(page.locator("main img, main script").count()).isZero();
        assertThat(page.evaluate("() => window.stung")).isNull();
    }

    @Test
    void shouldStayInItsWidthWhenNamesAreTooLong() {
        Page page = open(hostile());
        assertThat(page.locator(".card.instance")).hasCount(12,
                new LocatorAssertions.HasCountOptions().setTimeout(10_000));

        for (int width : new int[] { 1_440, 390, 360 }) {
            resize(page, width);

            assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(width);
        }
    }

    @Test
    void shouldShowAPayloadAsTextWhenALetterIsOpened() {
        Page page = open(FleetFixture.fleet(1));
        ObjectNode answer = json("{'topic': 'orders.processed.dlq', 'complete': true}");
        answer.withArray("letters")
            .addObject()
            .put("partition", 0)
            .put("offset", 1)
            .put("at", TAG)
            .put("key", REVERSED)
            .put("message", TAG)
            .put("value", TAG + LONG);
        hub().answer("GET /api/dead-letters/orders.processed.dlq", 200, answer.toString());

        page.locator("#boxes button").click();
        page.locator(".letter-list summary").click();

        assertThat(page.locator(".letter pre")).hasText(TAG + LONG);
        assertThat(page.locator("main img, main script").count()).isZero();
        assertThat(page.evaluate("() => window.stung")).isNull();
    }

    @Test
    void shouldGoOnWhenANameIsOneOfTheLanguages() {
        Page page = open(FleetFixture.fleet(3));
        assertThat(page.locator("#live-word")).hasText("live");
        ObjectNode patch = json("{'groups': {}}");
        for (String name : new String[] { "__proto__", "constructor", "toString" }) {
            patch.withObject("groups")
                .set(name,
                        json("{'protocol': 'consumer', 'state': 'Empty', 'topics': ['hasOwnProperty'], 'members': {},"
                                + " 'partitions': {'__proto__-0': {'perSecond': 0, 'verdict': 'constructor', 'paused': false}},"
                                + " 'lag': 0, 'perSecond': 0, 'verdict': 'toString', 'skew': 0}"));
        }

        hub().change(patch);

        assertThat(page.locator("#groups-rows tr")).hasCount(6);
        assertThat(page.evaluate("() => ({}).protocol")).isNull();
    }

    private static ObjectNode hostile() {
        ObjectNode fleet = FleetFixture.fleet(3);
        for (String name : new String[] { TAG, REVERSED, LONG }) {
            fleet.withObject("instances").set(name, FleetFixture.member(name, 1, 1, 1).put("version", name));
            fleet.withObject("services")
                .set(name, fleet.withObject("services").withObject("sql-service").deepCopy().putNull("x"));
            ObjectNode group = fleet.withObject("groups").withObject("velo-market-candles").deepCopy();
            group.put("service", name).put("why", name).put("verdict", "WARN").put("state", name);
            group.withObject("partitions").set(name + "-0", FleetFixture.partition(name, 1, 1));
            group.withArray("topics").add(name);
            fleet.withObject("groups").set(name, group);
            fleet.withObject("topics").set(name, fleet.withObject("topics").withObject("orders").deepCopy());
            fleet.withObject("topics").withObject(name).withObject("keys").withObject("top").put(name, 0.9);
            fleet.withObject("rebalances")
                .set("1", json("{'number': 1, 'at': 'x', 'over': true, 'moves': [], 'moved': 0}").put("group", name)
                    .put("why", name));
        }
        fleet.withObject("alerts")
            .set(TAG, FleetFixture.alert(TAG, TAG, "WARNING", "FIRING").put("summary", TAG).put("remedy", LONG));
        fleet.withObject("deadLetters")
            .set(LONG, fleet.withObject("deadLetters").withObject("orders.processed.dlq").deepCopy());
        return fleet;
    }

}
