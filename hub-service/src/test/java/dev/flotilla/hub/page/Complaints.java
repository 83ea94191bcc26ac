package dev.flotilla.hub.page;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.microsoft.playwright.Page;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever a test is about, the page has nothing to complain of, and asks nobody but its
 * hub.
 */
final class Complaints {

    private final List<String> said = new CopyOnWriteArrayList<>();

    private final List<String> strangers = new CopyOnWriteArrayList<>();

    void listenTo(Page page, String address) {
        page.onPageError(said::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                said.add(message.text());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(address) && !request.url().startsWith("data:")) {
                strangers.add(request.url());
            }
        });
    }

    /** What the browser says of a refused connection is no fault of the page. */
    void forgive(String part) {
        said.removeIf(complaint -> complaint.contains(part));
    }

    void none() {
        assertThat(said).as("what the browser's console said").isEmpty();
        assertThat(strangers).as("requests to other hosts").isEmpty();
    }

}
