package dev.flotilla.hub.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a person sees of a fleet that changes.
 */
class PageIT extends PageTestBase {

    private static final String FIRST = FleetFixture.instance("processor-service", 1);

    private static final String SECOND = FleetFixture.instance("processor-service", 2);

    private static final LocatorAssertions.HasCountOptions SOON = new LocatorAssertions.HasCountOptions()
        .setTimeout(10_000);

    @Test
    void shouldShowEveryInstanceWhenItOpens() {
        Page page = open(FleetFixture.fleet(3));

        assertThat(page.locator(".card.instance")).hasCount(9, SOON);
        assertThat(page.locator(".lane h3")).containsText(new String[] { "ingestion-service" });
        assertThat(tile(card(page, FIRST), "orders partition 0")).isVisible();
        assertThat(page.locator("#headline")).hasText("All is well");
        assertThat(page.locator("#live-word")).hasText("live");
    }

    @Test
    void shouldMoveTheTileWhenAPartitionChangesItsOwner() {
        Page page = open(FleetFixture.fleet(3));
        assertThat(tile(card(page, FIRST), "orders partition 3")).isVisible();
        countFlights(page);

        hub().change(owner("orders-3", "'" + SECOND + "'"));

        assertThat(tile(card(page, SECOND), "orders partition 3")).isVisible();
        assertThat(flights(page)).isEqualTo(1);
        assertThat(tile(card(page, FIRST), "orders partition 3")).hasCount(0);
        assertThat(page.locator("#flights .tile")).hasCount(0, SOON);
    }

    @Test
    void shouldLayPartitionsOnNobodysCardWhenTheirOwnerIsKilled() {
        Page page = open(FleetFixture.fleet(3));
        assertThat(page.locator(".card.other")).hasCount(0);

        hub().change(owner("orders-0", "null"));

        Locator nobody = page.locator(".card.other").filter(new Locator.FilterOptions().setHasText("nobody"));
        assertThat(tile(nobody, "orders partition 0")).isVisible();
        hub().change(owner("orders-0", "'" + SECOND + "'"));
        assertThat(tile(card(page, SECOND), "orders partition 0")).isVisible();
        assertThat(nobody).hasCount(0);
        assertThat(card(page, SECOND).locator(".tile")).hasText(new String[] { "0", "1", "4", "7", "10" });
    }

    @Test
    void shouldTakeAnInstanceAwayWhenItIsGone() {
        Page page = open(FleetFixture.fleet(3));
        assertThat(card(page, SECOND)).isVisible();

        hub().change(json("{'instances': {'" + SECOND + "': {'presence': 'LOST'}}}"));

        assertThat(card(page, SECOND).locator(".word")).containsText("lost");
        hub().change(json("{'groups': {'order-processors': null}, 'instances': {'" + SECOND + "': null}}"));
        assertThat(card(page, SECOND)).hasCount(0);
    }

    @Test
    void shouldSayThatItIsReadyToTakeOverWhenAnInstanceIsIdle() {
        Page page = open(FleetFixture.fleet(3));

        hub().change(json("{'instances': {'" + FIRST + "': {'idle': true}}}"));

        assertThat(card(page, FIRST)).containsText("idle, ready to take over");
    }

    @Test
    void shouldShowAnAlertAndClearItWhenItIsOver() {
        Page page = open(FleetFixture.fleet(3));
        assertThat(page.locator("#headline")).hasText("All is well");
        ObjectNode patch = json("{'alerts': {}}");
        patch.withObject("alerts")
            .set("lag:order-processors", FleetFixture.alert("lag", "order-processors", "CRITICAL", "FIRING"));

        hub().change(patch);

        assertThat(page.locator("#headline")).hasText("1 alert");
        assertThat(page.locator(".alert")).containsText("order-processors is not as it should be");
        assertThat(page.locator("#announcer")).containsText("1 alert");
        hub().change(json("{'alerts': {'lag:order-processors': {'summary': 'It has been so for 76 s'}}}"));
        assertThat(page.locator("#subline")).hasText("It has been so for 76 s");
        assertThat(page.locator("#announcer")).containsText("order-processors is not as it should be");
        hub().change(json(
                "{'alerts': {'lag:order-processors': {'state': 'CLEARED', 'clearedAt': '" + FleetFixture.AT + "'}}}"));
        assertThat(page.locator("#headline")).hasText("All is well");
        assertThat(page.locator(".alert")).containsText("cleared");
        hub().change(json("{'alerts': {'lag:order-processors': null}}"));
        assertThat(page.locator(".alert")).hasCount(0);
    }

    @Test
    void shouldSpeakOfTheAlertThatIsNewWhenAnotherIsWorse() {
        Page page = open(FleetFixture.fleet(3));
        fire("lag", "order-processors", "CRITICAL", 75);
        assertThat(page.locator("#announcer")).containsText("1 alert. Something about order-processors");

        fire("late", "processor-service-2", "WARNING", 1);

        assertThat(page.locator("#announcer")).containsText("2 alerts. Something about processor-service-2");
        assertThat(page.locator("#subline")).containsText("order-processors");
    }

    @Test
    void shouldTellOfAnAlertInItsTitleWhenTheTabIsHidden() {
        Page page = open(FleetFixture.fleet(3));
        assertThat(page.locator("#headline")).hasText("All is well");
        page.evaluate("() => { Object.defineProperty(document, 'hidden', { get: () => true });"
                + " window.requestAnimationFrame = () => 0; }");

        fire("lag", "order-processors", "CRITICAL", 1);

        assertThat(page).hasTitle("1 alert · Flotilla hub");
    }

    @Test
    void shouldOpenAnInstanceByKeyboardWhenWordsAreMarkedElsewhere() {
        Page page = open(FleetFixture.fleet(3));
        page.locator(".card.instance").first().focus();
        page.evaluate("() => getSelection().selectAllChildren(document.getElementById('headline'))");

        page.keyboard().press("Enter");

        assertThat(page.locator("#instance-sheet")).isVisible();
    }

    private void fire(String name, String subject, String severity, int secondsAgo) {
        ObjectNode patch = json("{'alerts': {}}");
        patch.withObject("alerts")
            .set(name + ":" + subject, FleetFixture.alert(name, subject, severity, "FIRING")
                .put("since", FleetFixture.AT.minusSeconds(secondsAgo).toString()));
        hub().change(patch);
    }

    @Test
    void shouldSayThatTheHubIsBlindWhenItDoesNotSeeKafka() {
        Page page = open(FleetFixture.fleet(3));

        hub().change(json("{'hub': {'sees': false, 'blindSince': '" + FleetFixture.AT
                + "', 'why': 'No broker answers at localhost:9092'}}"));

        assertThat(page.locator("#headline")).containsText("The hub does not see Kafka since");
        assertThat(page.locator("#subline")).containsText("No broker answers");
        hub().change(json("{'hub': {'sees': true, 'blindSince': null, 'why': null}}"));
        assertThat(page.locator("#headline")).hasText("All is well");
    }

    @Test
    void shouldShowThePresentWhenItIsConnectedAgain() {
        Page page = open(FleetFixture.fleet(3));
        assertThat(page.locator("#live-word")).hasText("live");

        hub().refuse();

        assertThat(page.locator("#headline")).hasText("Not live: reconnecting");
        hub().changeUnseen(owner("orders-3", "'" + SECOND + "'"));
        hub().serveAgain();
        assertThat(page.locator("#live-word")).hasText("live",
                new LocatorAssertions.HasTextOptions().setTimeout(15_000));
        assertThat(tile(card(page, SECOND), "orders partition 3")).isVisible();
        assertThat(page.locator("#headline")).hasText("All is well");
        forgive("503");
    }

    @Test
    void shouldSayWhereTimeBuildsUpWhenAGroupFallsBehind() {
        Page page = open(FleetFixture.fleet(3));
        assertThat(page.locator("#build-up")).hasText("Nothing builds up.");

        hub().change(json("{'groups': {'order-processors': {'partitions': {'orders-1': "
                + "{'lag': 5000, 'lagSeconds': 31, 'verdict': 'STALL'}}}}}"));

        assertThat(page.locator("#build-up")).containsText("between orders and processor-service");
        assertThat(page.locator(".flow[data-mood=bad]")).containsText("31 s");
        assertThat(tile(card(page, SECOND), "orders partition 1")).hasAttribute("data-sign", "■");
    }

    @Test
    void shouldTellARebalanceWithItsMoves() {
        Page page = open(FleetFixture.fleet(3));

        hub().change(json("{'rebalances': {'1': {'number': 1, 'at': '" + FleetFixture.AT
                + "', 'group': 'order-processors', 'over': true, 'millis': 840, 'why': 'processor #1 vanished',"
                + " 'moves': [{'partition': 'orders-3', 'from': '" + FIRST + "', 'to': '" + SECOND
                + "'}], 'moved': 1}}}"));

        Locator row = page.locator("#rebalances-list > li");
        assertThat(row).containsText("processor #1 vanished");
        assertThat(row).containsText("1 move in 840 ms");
        row.locator("summary").click();
        assertThat(row.locator(".moves")).containsText("orders-3");
    }

    @Test
    void shouldDrawThePipelineFromWhatReadsAndWrites() {
        Page page = open(FleetFixture.fleet(3));
        assertThat(page.locator(".node.service")).hasCount(5, SOON);
        assertThat(page.locator(".node.topic")).hasCount(4);

        hub().change(json(
                "{'topics': {'refunds': {'kind': 'WORK', 'partitions': 3, 'replication': 1, 'records': 1, 'perSecond': 2,"
                        + " 'skew': 1, 'underReplicated': 0, 'leaderless': 0}}, 'services': {'processor-service': {'writes': {'refunds': 2}}}}"));

        assertThat(page.locator(".node.topic")).hasCount(5, SOON);
        assertThat(page.locator(".node.topic").filter(new Locator.FilterOptions().setHasText("refunds"))).isVisible();
        assertThat(page.locator("#stops").textContent()).contains("processor-service").contains("refunds");
    }

    @Test
    void shouldKeepTheDiagramWhenThePanelOnlyGrowsHigher() {
        Page page = open(FleetFixture.fleet(3));
        assertThat(page.locator(".node.service")).hasCount(5, SOON);
        ElementHandle drawn = page.querySelector(".node.service");

        page.evaluate("() => (document.getElementById('pipeline').style.minHeight = '900px')");

        resize(page, 1_440);
        assertThat(drawn.evaluate("(it) => it.isConnected")).isEqualTo(true);
    }

    @Test
    void shouldShowTheVerdictOfATileThatComesFromFarAway() {
        Page page = open(FleetFixture.fleet(new int[] { 1, 30, 1, 1, 1 }, 30),
                new Browser.NewContextOptions().setViewportSize(390, 844));
        assertThat(page.locator(".card.instance")).hasCount(35, SOON);
        card(page, FIRST).scrollIntoViewIfNeeded();
        resize(page, 390);

        hub().change(json("{'groups': {'order-processors': {'partitions': {'orders-29': {'owner': '" + FIRST
                + "', 'verdict': 'STALL'}}}}}"));

        assertThat(tile(card(page, FIRST), "orders partition 29")).hasAttribute("data-sign", "■");
    }

    @Test
    void shouldAskTheHubForWhatWasMissedWhenTheTabWasHidden() {
        Page page = open(FleetFixture.fleet(1));
        assertThat(page.locator("#live-word")).hasText("live");

        page.waitForResponse("**/api/history", () -> hub().change(json("{'at': '2026-11-21T12:05:00Z'}")));

        assertThat(hub().asked()).filteredOn(it -> it.request().equals("GET /api/history")).hasSizeGreaterThan(1);
    }

    @Test
    void shouldGiveEachLineAColourOfItsOwnWhenOthersWereShownBefore() {
        ObjectNode fleet = FleetFixture.fleet(1);
        Page page = open(fleet);
        Locator legend = page.locator("#chart-lag .legend li");
        assertThat(legend).hasCount(4);
        ObjectNode patch = json("{'at': '2026-11-21T12:00:03Z', 'groups': {}}");
        for (String name : new String[] { "a", "b", "c" }) {
            patch.withObject("groups")
                .set(name, fleet.withObject("groups").withObject("storage-writers").deepCopy().put("lag", 900));
        }

        hub().change(patch);

        assertThat(legend).hasCount(5);
        assertThat(page.evaluate(
                "() => new Set([...document.querySelectorAll('#chart-lag .swatch')].map((it) => it.className)).size"))
            .isEqualTo(5);
    }

    @Test
    void shouldFoldTopicsThatAreNoWorkUntilAskedFor() {
        Page page = open(FleetFixture.fleet(1));
        assertThat(page.locator("#topics-rows tr")).hasCount(4);
        assertThat(page.locator("#topics-others")).isHidden();

        page.locator("#topics-more").click();

        assertThat(page.locator("#topics-others tr")).hasCount(1);
        assertThat(page.locator("#topics-others")).containsText("fleet.heartbeats");
    }

    private static ObjectNode owner(String partition, String owner) {
        return json(
                "{'groups': {'order-processors': {'partitions': {'" + partition + "': {'owner': " + owner + "}}}}}");
    }

}
