package dev.flotilla.hub.page;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * For every screen, in both themes, for those who use the keyboard and those who listen.
 */
class LooksIT extends PageTestBase {

    private static final String FIRST = FleetFixture.instance("processor-service", 1);

    private static final String SECOND = FleetFixture.instance("processor-service", 2);

    private static final String THIRD = FleetFixture.instance("processor-service", 3);

    private static final LocatorAssertions.HasCountOptions SOON = new LocatorAssertions.HasCountOptions()
        .setTimeout(10_000);

    /** One page for each theme: one grows narrow, and one wide. */
    private static Stream<Arguments> screens() {
        return Stream.of(Arguments.of(ColorScheme.LIGHT, List.of(1_440, 820, 390, 360)),
                Arguments.of(ColorScheme.DARK, List.of(360, 390, 820, 1_440)));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void shouldFitTheScreenAndBeReadable(ColorScheme theme, List<Integer> widths) {
        Page page = open(troubled(),
                new Browser.NewContextOptions().setViewportSize(widths.getFirst(), 844).setColorScheme(theme));
        assertThat(page.locator(".card.instance")).hasCount(9, SOON);

        for (int width : widths) {
            resize(page, width);

            assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(width);
            assertThat(page.evaluate(Contrast.SCRIPT)).as("too pale, under a contrast of 4.5, %d wide", width)
                .isEqualTo(List.of());
        }

        hub().change(json("{'hub': {'sees': false, 'why': 'No broker answers'}}"));
        assertThat(page.locator("#headline")).containsText("does not see Kafka");
        assertThat(page.evaluate(Contrast.SCRIPT)).as("too pale while the hub is blind").isEqualTo(List.of());
    }

    @Test
    void shouldKeepTheThemeThatWasChosen() {
        Page page = open(FleetFixture.fleet(1),
                new Browser.NewContextOptions().setViewportSize(1_000, 800).setColorScheme(ColorScheme.LIGHT));
        assertThat(page.locator("#theme")).hasText("Theme: auto");

        page.locator("#theme").click();
        page.locator("#theme").click();

        assertThat(page.locator("#theme")).hasText("Theme: dark");
        page.reload();
        assertThat(page.locator("#theme")).hasText("Theme: dark");
        assertThat(page.evaluate("() => getComputedStyle(document.body).backgroundColor")).isEqualTo("rgb(12, 20, 24)");
    }

    @Test
    void shouldGoFromCardToCardByArrowKeys() {
        Page page = open(FleetFixture.fleet(3));
        Locator third = card(page, THIRD);
        assertThat(third).isVisible();

        // As a click would, which need not be on the lane's stop of the Tab key.
        card(page, SECOND).focus();
        page.keyboard().press("ArrowRight");

        assertThat(third).isFocused();
        Locator lane = page.locator(".lane").filter(new Locator.FilterOptions().setHas(third));
        assertThat(lane.locator(".card[tabindex='0']")).hasCount(1);
        page.keyboard().press("Enter");
        assertThat(page.locator("#instance-sheet")).containsText(THIRD);
        assertThat(page.locator("#instance-sheet tbody tr")).hasCount(4);
        page.keyboard().press("Escape");
        assertThat(page.locator("#instance-sheet")).isHidden();
        assertThat(third).isFocused();
    }

    @Test
    void shouldCloseTheSheetOnlyByAClickBesideIt() {
        Page page = open(FleetFixture.fleet(1));
        card(page, FIRST).click();
        assertThat(page.locator("#instance-sheet")).isVisible();

        page.locator("#instance-sheet").click(new Locator.ClickOptions().setPosition(4, 4));

        assertThat(page.locator("#instance-sheet")).isVisible();
        page.mouse().click(5, 5);
        assertThat(page.locator("#instance-sheet")).isHidden();
    }

    @Test
    void shouldReadValuesOfALineByArrowKeys() {
        Page page = open(FleetFixture.fleet(1));
        Locator lag = page.locator("#chart-lag [role=slider]");
        assertThat(lag).hasAttribute("aria-valuetext", Pattern.compile("storage-writers 42"));
        hub().change(json("{'at': '2026-11-21T12:00:03Z', 'groups': {'storage-writers': {'lag': 77}}}"));
        assertThat(lag).hasAttribute("aria-valuetext", Pattern.compile("storage-writers 77"));

        lag.focus();
        hub().change(json("{'at': '2026-11-21T12:00:06Z', 'groups': {'storage-writers': {'lag': 78}}}"));
        assertThat(page.locator("#chart-lag .legend")).containsText("storage-writers78");
        assertThat(lag).hasAttribute("aria-valuetext", Pattern.compile("storage-writers 77"));
        page.keyboard().press("Home");

        assertThat(lag).hasAttribute("aria-valuetext", Pattern.compile("storage-writers 42"));
        assertThat(page.locator("#chart-lag .readout")).isVisible();
    }

    @Test
    void shouldNameEverythingThatCanBeReached() {
        Page page = open(troubled());
        assertThat(page.locator(".card.instance")).hasCount(9, SOON);

        Object nameless = page.evaluate(
                """
                        () => [...document.querySelectorAll('button, a[href], input, select, [tabindex="0"], [role=listitem].tile, dialog, section')]
                          .filter((it) => !it.closest('[hidden]') && !it.closest('dialog:not([open])'))
                          .filter((it) => !(it.getAttribute('aria-label') || it.textContent.trim() || it.labels?.length
                            || document.getElementById(it.getAttribute('aria-labelledby'))?.textContent))
                          .map((it) => it.outerHTML.slice(0, 120))""");

        assertThat(nameless).isEqualTo(List.of());
        assertThat(page.locator("h1")).hasCount(1);
        assertThat(tile(card(page, FIRST), "orders partition 0")).hasAttribute("aria-label",
                "order-processors, orders partition 0: lag 3, ok");
    }

    @Test
    void shouldNotFlyTilesWhenMotionIsUnwanted() {
        Page page = open(FleetFixture.fleet(3),
                new Browser.NewContextOptions().setViewportSize(1_440, 900).setReducedMotion(ReducedMotion.REDUCE));
        assertThat(card(page, FIRST)).isVisible();
        countFlights(page);

        hub().change(
                json("{'groups': {'order-processors': {'partitions': {'orders-3': {'owner': '" + SECOND + "'}}}}}"));

        assertThat(card(page, SECOND).locator(".tile.came")).hasCount(1);
        assertThat(flights(page)).isZero();
    }

    private static ObjectNode troubled() {
        ObjectNode fleet = FleetFixture.fleet(3);
        fleet.withObject("instances").withObject(SECOND).put("presence", "LATE");
        ObjectNode group = fleet.withObject("groups").withObject("order-processors").put("verdict", "STALL");
        group.withObject("partitions").withObject("orders-1").put("verdict", "WARN").put("lagSeconds", 8);
        group.withObject("partitions").withObject("orders-2").remove("owner");
        for (String severity : new String[] { "CRITICAL", "WARNING", "INFO" }) {
            fleet.withObject("alerts").set(severity, FleetFixture.alert(severity, "orders", severity, "FIRING"));
        }
        fleet.withObject("alerts").set("over", FleetFixture.alert("over", "orders", "INFO", "CLEARED"));
        return fleet;
    }

}
