package dev.flotilla.hub.page;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A page with a hub of its own for each test. Whatever a test is about, the page has
 * nothing to complain of, and asks nobody but its hub.
 */
abstract class PageTestBase {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static @Nullable PageBrowser browser;

    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private final List<String> strangers = new CopyOnWriteArrayList<>();

    private @Nullable StubHub hub;

    private @Nullable BrowserContext context;

    @BeforeAll
    static void startBrowser() {
        browser = new PageBrowser();
    }

    @AfterAll
    static void stopBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void closePageAndSeeThatItWasQuiet() {
        if (context != null) {
            context.close();
        }
        if (hub != null) {
            hub.close();
        }
        assertThat(complaints).as("what the browser's console said").isEmpty();
        assertThat(strangers).as("requests to other hosts").isEmpty();
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
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(address) && !request.url().startsWith("data:")) {
                strangers.add(request.url());
            }
        });
        page.navigate(address);
        return page;
    }

    final StubHub hub() {
        if (hub == null) {
            throw new IllegalStateException("There is no hub yet");
        }
        return hub;
    }

    /** What the browser says of a refused connection is no fault of the page. */
    final void forgive(String part) {
        complaints.removeIf(complaint -> complaint.contains(part));
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
