package dev.flotilla.hub.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;

/**
 * What a page shows, as a picture that is text: the page itself inside an SVG, with its
 * styles and without its scripts. By hand: the address of a hub, and the file.
 */
final class PagePicture {

    private static final String SCRIPT = """
            async () => {
              const rules = [...document.styleSheets].map((sheet) => [...sheet.cssRules].map((it) => it.cssText).join('\\n')).join('\\n');
              const end = document.querySelector('#groups').getBoundingClientRect().bottom + scrollY + 16;
              const body = document.body.cloneNode(true);
              const useless = 'script, noscript, dialog, footer, .skip, .unseen, .heard, .flights, .readout, [hidden], #topics, #brokers, .acts, .jump, #theme, .pick';
              body.querySelectorAll(useless).forEach((it) => it.remove());
              body.querySelectorAll('*').forEach((it) => {
                for (const name of it.getAttributeNames()) {
                  if (/^(aria-|title$|role$|tabindex$|datetime$|for$|data-key$|data-number$)/.test(name)) {
                    it.removeAttribute(name);
                  }
                }
                it.classList.remove('came');
              });
              const page = document.createElement('div');
              [...body.attributes].forEach((it) => page.setAttribute(it.name, it.value));
              page.append(...body.childNodes);
              const text = new XMLSerializer().serializeToString(page);
              const width = document.documentElement.clientWidth;
              return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${Math.ceil(end)}" viewBox="0 0 ${width} ${Math.ceil(end)}">
            <style>${rules.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}
            .top, .rail { position: static !important; max-height: none !important; overflow: hidden; }
            foreignObject { background: var(--paper); color: var(--ink); font: 400 var(--text)/1.45 var(--sans); font-variant-numeric: tabular-nums; }</style>
            <foreignObject width="100%" height="100%">${text}</foreignObject></svg>`;
            }""";

    private PagePicture() {
    }

    static void main(String[] arguments) {
        try (PageBrowser browser = new PageBrowser()) {
            Page page = browser.context(new Browser.NewContextOptions().setViewportSize(1_280, 800)).newPage();
            page.navigate(arguments[0]);
            page.waitForFunction("() => document.body.dataset.live === 'live' && document.querySelector('.tile')");
            page.waitForTimeout(5_000);
            write(page, Path.of(arguments[1]));
        }
    }

    static String write(Page page, Path file) {
        String picture = (String) page.evaluate(SCRIPT);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.writeString(file, picture + "\n", StandardCharsets.UTF_8).toString();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
