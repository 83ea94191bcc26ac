package dev.flotilla.hub.page;

import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The picture of the page that the documents show.
 */
class PagePictureIT extends PageTestBase {

    @TempDir
    private Path folder;

    @Test
    void shouldBeSmallAndHarmlessAndShownByABrowserAsAnImage() throws Exception {
        Page page = open(FleetFixture.fleet(3), new Browser.NewContextOptions().setViewportSize(1_280, 800));
        assertThat(page.locator(".card.instance")).hasCount(9,
                new LocatorAssertions.HasCountOptions().setTimeout(10_000));
        Path file = folder.resolve("hub.svg");

        PagePicture.write(page, file);

        String picture = Files.readString(file);
        assertThat(picture).hasSizeLessThan(150_000).contains("processor").doesNotContain("<script", "http://127");
        assertThat(shown(page, picture)).isEqualTo("1280 colourful");
    }

    /** Its width and whether anything is to be seen on it. */
    private static Object shown(Page page, String picture) {
        return page.evaluate(
                """
                        async (picture) => {
                          const image = new Image();
                          image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(picture);
                          await image.decode();
                          const canvas = new OffscreenCanvas(image.width, image.height);
                          const context = canvas.getContext('2d');
                          context.drawImage(image, 0, 0);
                          const colours = new Set(new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer));
                          return `${image.width} ${colours.size > 50 ? 'colourful' : 'empty'}`;
                        }""",
                picture);
    }

}
