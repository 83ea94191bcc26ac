package dev.flotilla.hub.page;

import java.util.List;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The parts of the page that only compute, where they run: one page is enough for all.
 */
@ExtendWith(SharedBrowser.class)
class ModulesIT {

    private static final Complaints COMPLAINTS = new Complaints();

    private static @Nullable StubHub hub;

    private static @Nullable BrowserContext context;

    private static @Nullable Page opened;

    @BeforeAll
    static void open(PageBrowser browser) {
        StubHub started = new StubHub(FleetFixture.fleet(1), 0);
        hub = started;
        context = browser.context(new Browser.NewContextOptions());
        opened = context.newPage();
        COMPLAINTS.listenTo(opened, started.address());
        opened.navigate(started.address());
    }

    @AfterAll
    static void close() {
        if (context != null) {
            context.close();
        }
        if (hub != null) {
            hub.close();
        }
        COMPLAINTS.none();
    }

    /** The examples of RFC 7386, appendix A, and what they come to. */
    private static Stream<Patched> patches() {
        return Stream.of(new Patched("{'a':'b'}", "{'a':'c'}", "{'a':'c'}"),
                new Patched("{'a':'b'}", "{'b':'c'}", "{'a':'b','b':'c'}"),
                new Patched("{'a':'b'}", "{'a':null}", "{}"),
                new Patched("{'a':'b','b':'c'}", "{'a':null}", "{'b':'c'}"),
                new Patched("{'a':['b']}", "{'a':'c'}", "{'a':'c'}"),
                new Patched("{'a':{'b':'c'}}", "{'a':{'b':'d','c':null}}", "{'a':{'b':'d'}}"),
                new Patched("{'a':[{'b':'c'}]}", "{'a':[1]}", "{'a':[1]}"),
                new Patched("{'e':null}", "{'a':1}", "{'e':null,'a':1}"),
                new Patched("{}", "{'a':{'bb':{'ccc':null}}}", "{'a':{'bb':{}}}"));
    }

    @Test
    void shouldMergeAsTheRfcSays() {
        patches().forEach(it -> assertThat(PageTestBase.json(merged(it.target(), it.patch()))).as("%s", it)
            .isEqualTo(PageTestBase.json(it.result())));
    }

    @Test
    void shouldLeaveEveryObjectAsItIsWhenAPatchNamesThePrototype() {
        Object spared = page().evaluate(
                """
                        async () => {
                          const { mergePatch } = await import('./js/model/merge.js');
                          const merged = mergePatch({}, JSON.parse('{"__proto__": {"stung": 1}, "constructor": {"prototype": {"stung": 1}}}'));
                          return Object.getPrototypeOf(merged) === Object.prototype && merged.stung === undefined && ({}).stung === undefined;
                        }""");

        assertThat(spared).isEqualTo(true);
    }

    private static Stream<Written> formats() {
        return Stream.of(new Written("count(1203)", "1,203"), new Written("count(99999)", "99,999"),
                new Written("count(123456)", "123k"), new Written("count(1250000)", "1.3M"),
                new Written("short(999950)", "1M"), new Written("count(undefined)", "–"), new Written("rate(0)", "0"),
                new Written("rate(0.01)", "<0.1"), new Written("rate(3.14)", "3.1"),
                new Written("rate(1203.4)", "1,203"), new Written("seconds(0.2)", "0.2 s"),
                new Written("seconds(31.4)", "31 s"), new Written("seconds(200)", "3 min"),
                new Written("seconds(90000)", "25 h"), new Written("millis(0.4)", "0.4 ms"),
                new Written("millis(2300)", "2.3 s"), new Written("percent(0.415)", "42%"),
                new Written("factor(1.25)", "1.3×"), new Written("plural(1, 'alert')", "1 alert"),
                new Written("plural(2, 'retry', 'retries')", "2 retries"), new Written("clock('rubbish')", "–"),
                new Written("shortId('storage-service-host-of-mine-0a1b2c3d', 'storage-service')", "…0a1b2c3d"),
                new Written("shortId('storage-service-2', 'storage-service')", "storage-service-2"));
    }

    @Test
    void shouldWriteNumbersAsPeopleReadThem() {
        formats().forEach(it -> assertThat(computed("format", "m." + it.call())).as("%s", it).isEqualTo(it.text()));
    }

    @Test
    void shouldLayTheFleetOutFromLeftToRight() {
        Object layers = page().evaluate("""
                async () => {
                  const { graphOf } = await import('./js/model/graph.js');
                  const { layersOf } = await import('./js/model/layout.js');
                  const picture = await (await new Promise((heard) => {
                    const source = new EventSource('api/fleet/stream');
                    source.addEventListener('picture', (event) => { source.close(); heard(JSON.parse(event.data)); });
                  }));
                  return layersOf(graphOf(picture)).layers
                    .map((row) => row.filter((it) => it.node).map((it) => it.node.name).sort().join()).join(' > ');
                }""");

        assertThat(layers).isEqualTo("ingestion-service > market.ticks,orders > processor-service,sql-service"
                + " > market.candles,orders.processed > data-bridge-service,storage-service");
    }

    @Test
    void shouldLayOutWhatGoesInCircles() {
        Object placed = page().evaluate(
                """
                        async () => {
                          const { layersOf, place } = await import('./js/model/layout.js');
                          const node = (kind, name) => ({ id: kind + ':' + name, kind, name });
                          const edge = (from, to) => ({ id: from + '>' + to, from, to });
                          const layout = layersOf({
                            nodes: [node('service', 'a'), node('topic', 't'), node('service', 'b'), node('topic', 'u')],
                            edges: [edge('service:a', 'topic:t'), edge('topic:t', 'service:b'), edge('service:b', 'topic:u'),
                              edge('topic:u', 'service:a'), edge('topic:t', 'service:a')],
                          });
                          const { height } = place(layout, { width: 1000, nodeWidth: 100, heightOf: () => 50 });
                          return [layout.layers.length, Number.isFinite(height), [...layout.routes.values()].filter((it) => it.back).length];
                        }""");

        assertThat(placed).isEqualTo(List.of(4, true, 2));
    }

    private static Stream<Written> scales() {
        return Stream.of(new Written("ticks(0, 3)", "0,0.5,1"), new Written("ticks(42, 3)", "0,20,40,60"),
                new Written("ticks(14200, 3)", "0,5000,10000,15000"));
    }

    @Test
    void shouldScaleInRoundSteps() {
        scales().forEach(
                it -> assertThat(computed("scale", "m." + it.call() + ".join()")).as("%s", it).isEqualTo(it.text()));
    }

    @Test
    void shouldDrawNoLineAcrossWhatNobodySaw() {
        assertThat(computed("scale", "m.linePath([1, null, 3, 4, 5], (i) => i, (value) => value, (i) => i === 4)"))
            .isEqualTo("M0.0 1.0M2.0 3.0L3.0 4.0M4.0 5.0");
    }

    @Test
    void shouldKeepWhatThePageHasSeenWhenAHubKnowsLess() {
        Object kept = page().evaluate(
                """
                        async () => {
                          const { History } = await import('./js/model/history.js');
                          const history = new History();
                          const at = (seconds) => new Date(seconds * 1_000).toISOString();
                          [10, 12, 14, 16, 40].forEach((second) =>
                            history.add({ groups: { a: { lag: second, perSecond: 1 } } }, second * 1_000));
                          history.take({ times: [at(30), at(32)], groups: { a: { lag: [1, 2] }, b: { lag: [3, null] } } });
                          history.take({ times: [] });
                          return [history.times.map((it) => it / 1_000), history.groups.get('a').lag, history.groups.get('b').lag]
                            .map((it) => it.join()).join(' | ');
                        }""");

        assertThat(kept).isEqualTo("10,12,14,16,30,32,40 | 10,12,14,16,1,2,40 | ,,,,3,,");
    }

    private static Page page() {
        if (opened == null) {
            throw new IllegalStateException("There is no page");
        }
        return opened;
    }

    private static String merged(String target, String patch) {
        return (String) page().evaluate("""
                async ([target, patch]) => {
                  const { mergePatch } = await import('./js/model/merge.js');
                  return JSON.stringify(mergePatch(JSON.parse(target), JSON.parse(patch)));
                }""", new String[] { target.replace('\'', '"'), patch.replace('\'', '"') });
    }

    private static Object computed(String module, String expression) {
        return page().evaluate(
                "async () => { const m = await import('./js/model/" + module + ".js'); return " + expression + "; }");
    }

    private record Patched(String target, String patch, String result) {
    }

    private record Written(String call, String text) {
    }

}
