package dev.flotilla.hub.page;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.flotilla.hub.WholeHub;
import dev.flotilla.testkit.kafka.TestKafka;
import dev.flotilla.testkit.kafka.TopicLog;
import dev.flotilla.testkit.process.ServiceProcess;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.support.KafkaHeaders;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page, the hub, Kafka and processes that are killed.
 */
@WholeHub
class LiveHubIT extends PageTestBase {

    private static final String TOPIC = "live";

    private static final String GROUP = "live-writers";

    private static final String REPLAYS = TOPIC + "." + GROUP + ".replay";

    private static final String HOSTILE = "<img src=x onerror=window.stung=1>";

    private static final Browser.NewContextOptions LAPTOP = new Browser.NewContextOptions().setViewportSize(1_440, 900);

    private static final List<ServiceProcess> MEMBERS = new ArrayList<>();

    @LocalServerPort
    private int port;

    @BeforeAll
    static void makeTopics() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestKafka.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 6, (short) 1), new NewTopic(TOPIC + ".dlq", 1, (short) 1),
                    new NewTopic(REPLAYS, 1, (short) 1)))
                .all()
                .get();
        }
    }

    @AfterAll
    static void endMembers() {
        MEMBERS.forEach(ServiceProcess::close);
    }

    @Test
    void shouldShowTilesMoveAndAnAlertComeAndGoWhenAMemberIsKilled() {
        ServiceProcess first = start("one");
        ServiceProcess second = start("two");
        first.awaitReady();
        second.awaitReady();
        Page page = open(address(), LAPTOP);
        assertThat(card(page, "live-service-one").locator(".tile")).hasCount(3, within(30));
        assertThat(card(page, "live-service-two").locator(".tile")).hasCount(3, within(30));

        first.kill();

        assertThat(card(page, "live-service-two").locator(".tile")).hasCount(6, within(15));
        Locator alert = page.locator(".alert[data-state=FIRING]")
            .filter(new Locator.FilterOptions().setHasText("live-service"));
        assertThat(alert.first()).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(15_000));
        assertThat(page.locator("#rebalances-list > li").first()).containsText(GROUP);
        start("three").awaitReady();
        assertThat(card(page, "live-service-three").locator(".tile")).hasCount(3, within(30));
        assertThat(alert).hasCount(0, within(30));
        assertThat(page.locator(".alert[data-state=CLEARED]").first()).isVisible();
        PagePicture.write(page, Path.of("target", "hub.svg"));
    }

    @Test
    void shouldSendADeadLetterAgainWhenItIsAskedTo() {
        ProducerRecord<String, String> letter = new ProducerRecord<>(TOPIC + ".dlq", HOSTILE,
                "{\"note\": \"" + HOSTILE + "\"}");
        letter.headers()
            .add(KafkaHeaders.DLT_ORIGINAL_TOPIC, TOPIC.getBytes(StandardCharsets.UTF_8))
            .add(KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP, GROUP.getBytes(StandardCharsets.UTF_8))
            .add(KafkaHeaders.DLT_EXCEPTION_MESSAGE, "the note is no note".getBytes(StandardCharsets.UTF_8));
        send(List.of(letter));
        Page page = open(address(), LAPTOP);

        page.getByLabel("Open " + TOPIC + ".dlq").click();
        page.locator(".letter-list summary").first().click();

        assertThat(page.locator(".letter pre")).hasText("{\"note\": \"" + HOSTILE + "\"}");
        page.locator(".replay button").click();
        page.locator("#ask button.go").click();
        assertThat(page.locator(".replay .outcome")).containsText("1 letter sent again",
                new LocatorAssertions.ContainsTextOptions().setTimeout(40_000));
        assertThat(TopicLog.committed(REPLAYS)).hasSize(1);
        assertThat(page.locator(".letter-list .sent")).isVisible();
        assertThat(page.evaluate("() => window.stung")).isNull();
    }

    @Test
    void shouldShowAHostileKeyAsTextWhenItIsTheMostFrequent() {
        Page page = open(address(), LAPTOP);
        Locator row = page.locator("#topics-rows tr")
            .filter(new Locator.FilterOptions()
                .setHas(page.getByTitle(TOPIC, new Page.GetByTitleOptions().setExact(true))));

        send(Collections.nCopies(300, new ProducerRecord<>(TOPIC, HOSTILE, "{}")));

        assertThat(row.locator(".keys")).containsText("<img",
                new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        assertThat(page.evaluate("() => window.stung")).isNull();
    }

    private String address() {
        return "http://127.0.0.1:" + port + "/";
    }

    private static LocatorAssertions.HasCountOptions within(int seconds) {
        return new LocatorAssertions.HasCountOptions().setTimeout(seconds * 1_000.0);
    }

    private static ServiceProcess start(String id) {
        ServiceProcess member = ServiceProcess.start("live-" + id, MemberApplication.class,
                Map.of("spring.kafka.bootstrap-servers", TestKafka.bootstrapServers(), "flotilla.topics.replication",
                        "1", "spring.application.name", "live-service", "INSTANCE_ID", id, "member.topic", TOPIC,
                        "member.group", GROUP, "flotilla.heartbeat.interval", "1s"));
        MEMBERS.add(member);
        return member;
    }

    private static void send(List<ProducerRecord<String, String>> records) {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestKafka.bootstrapServers()), new StringSerializer(),
                new StringSerializer())) {
            for (ProducerRecord<String, String> each : records) {
                var _ = producer.send(each);
            }
        }
    }

}
