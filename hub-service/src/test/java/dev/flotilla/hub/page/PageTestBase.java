package dev.flotilla.hub.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A page with a hub of its own for each test.
 */
@ExtendWith(SharedBrowser.class)
abstract class PageTestBase {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Complaints complaints = new Complaints();

    private @Nullable PageBrowser browser;

    private @Nullable StubHub hub;

    private @Nullable BrowserContext context;

    @BeforeEach
    void takeBrowser(PageBrowser shared) {
        browser = shared;
    }

    @AfterEach
    void closePageAndSeeThatItWasQuiet() {
        if (context != null) {
            context.close();
        }
        if (hub != null) {
            hub.close();
        }
        complaints.none();
    }

    final Page open(ObjectNode fleet) {
        return open(fleet, new Browser.NewContextOptions().setViewportSize(1_440, 900));
    }

    final Page open(ObjectNode fleet, Browser.NewContextOptions options) {
        StubHub started = new StubHub(fleet, 0);
        hub = started;
        return open(started.address(), options);
    }

    final Page open(String address, Browser.NewContextOptions options) {
        if (browser == null) {
            throw new IllegalStateException("There is no browser");
        }
        BrowserContext opened = browser.context(options);
        context = opened;
        Page page = opened.newPage();
        complaints.listenTo(page, address);
        page.navigate(address);
        return page;
    }

    /** Whoever watches its size has drawn again when this returns. */
    static void resize(Page page, int width) {
        page.setViewportSize(width, 844);
        page.evaluate("() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
    }

    final StubHub hub() {
        if (hub == null) {
            throw new IllegalStateException("There is no hub yet");
        }
        return hub;
    }

    final void forgive(String part) {
        complaints.forgive(part);
    }

    /** From now on: a flight is over so soon that who looks for it may miss it. */
    static void countFlights(Page page) {
        page.evaluate("""
                () => {
                  window.flights = 0;
                  new MutationObserver((all) => all.forEach((it) => (window.flights += it.addedNodes.length)))
                    .observe(document.getElementById('flights'), { childList: true });
                }""");
    }

    static int flights(Page page) {
        return (Integer) page.evaluate("() => window.flights");
    }

    static ObjectNode json(String text) {
        return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
    }

    static Locator card(Page page, String instance) {
        return page.locator(".card.instance").filter(new Locator.FilterOptions().setHas(page.getByTitle(instance)));
    }

    static Locator tile(Locator within, String partition) {
        return within.locator(".tile[aria-label*='" + partition + ":']");
    }

}
