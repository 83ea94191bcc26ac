package dev.flotilla.ingestion;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;

import dev.flotilla.common.events.EventJson;
import dev.flotilla.common.events.Order;
import dev.flotilla.common.events.Parsed;
import dev.flotilla.common.events.Tick;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@WholeService
class SingleEventIT {

    private final Client client;

    SingleEventIT(@LocalServerPort int port) {
        client = new Client(port);
    }

    @Test
    void shouldFindTheOrderWhereItWasAcknowledged() throws Exception {
        Client.Answer answer = client.post("/api/orders", Client.order("single-1", "ann"));

        assertThat(answer.status()).isEqualTo(202);
        JsonNode accepted = answer.json();
        assertThat(accepted.get("orderId").stringValue()).isEqualTo("single-1");
        assertThat(accepted.get("topic").stringValue()).isEqualTo("orders");
        try (TopicReader topic = new TopicReader()) {
            ConsumerRecord<byte[], byte[]> record = topic.at("orders", accepted.get("partition").intValue(),
                    accepted.get("offset").longValue());
            assertThat(TopicReader.text(record.key())).isEqualTo("ann");
            assertThat(EventJson.read(record.value(), Order.class)).isInstanceOfSatisfying(Parsed.Valid.class,
                    valid -> assertThat(valid.value()).isInstanceOfSatisfying(Order.class, order -> {
                        assertThat(order.orderId().value()).isEqualTo("single-1");
                        assertThat(order.placedAt()).isNotNull();
                        assertThat(order.items()).hasSize(1);
                    }));
        }
    }

    @Test
    void shouldMakeAnIdWhenTheClientSentNone() throws Exception {
        Client.Answer answer = client.post("/api/orders", Client.order("x", "ann").replace("\"orderId\":\"x\",", ""));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().get("orderId").stringValue())
            .matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    }

    @Test
    void shouldFindTheTickWhereItWasAcknowledged() throws Exception {
        Client.Answer answer = client.post("/api/ticks", Client.tick("ACME"));

        assertThat(answer.status()).isEqualTo(202);
        JsonNode accepted = answer.json();
        assertThat(accepted.get("symbol").stringValue()).isEqualTo("ACME");
        try (TopicReader topic = new TopicReader()) {
            ConsumerRecord<byte[], byte[]> record = topic.at("market.ticks", accepted.get("partition").intValue(),
                    accepted.get("offset").longValue());
            assertThat(TopicReader.text(record.key())).isEqualTo("ACME");
            assertThat(EventJson.read(record.value(), Tick.class)).isInstanceOf(Parsed.Valid.class);
        }
    }

    @Test
    void shouldListEverythingWrongAtOnceWhenFieldsAreInvalid() throws Exception {
        Client.Answer answer = client.post("/api/orders",
                """
                        {"orderId":"a b","currency":"eur","items":[{"sku":"tea","quantity":0,"unitPriceMinor":1}],"extra":1}""");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.json().get("code").stringValue()).isEqualTo("INVALID_REQUEST");
        assertThat(answer.json().get("errors").valueStream().map(error -> error.get("field").stringValue()))
            .containsExactlyInAnyOrder("orderId", "customerId", "currency", "items[0].quantity", "extra");
    }

    @Test
    void shouldAnswerBadRequestWithoutQuotingWhenTheJsonIsMalformed() throws Exception {
        Client.Answer answer = client.post("/api/orders", "{\"orderId\": secret-4711}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("code").stringValue()).isEqualTo("MALFORMED_JSON");
        assertThat(answer.body()).doesNotContain("secret");
    }

    @Test
    void shouldRefuseWhenTheBodyIsTooLarge() throws Exception {
        Client.Answer answer = client.post("/api/orders", " ".repeat(65_537));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().get("code").stringValue()).isEqualTo("TOO_LARGE");
    }

    @Test
    void shouldRefuseWhenABodyOfUnknownLengthIsTooLarge() throws Exception {
        byte[] large = " ".repeat(65_537).getBytes(StandardCharsets.UTF_8);

        Client.Answer answer = client.post("/api/orders", Client.JSON,
                HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));

        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void shouldRefuseWhenTheContentTypeIsAnother() throws Exception {
        Client.Answer text = client.post("/api/orders", "text/plain",
                HttpRequest.BodyPublishers.ofString(Client.order("type-1", "ann")));
        Client.Answer latin = client.post("/api/orders", "application/json;charset=ISO-8859-1",
                HttpRequest.BodyPublishers.ofString(Client.order("type-2", "ann")));

        assertThat(text.status()).isEqualTo(415);
        assertThat(text.json().get("code").stringValue()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
        assertThat(latin.status()).isEqualTo(415);
    }

    @Test
    void shouldDescribeItselfAsOpenApi() throws Exception {
        Client.Answer docs = client.get("/v3/api-docs");
        Client.Answer page = client.get("/swagger-ui/index.html");

        assertThat(docs.status()).isEqualTo(200);
        assertThat(docs.json().get("paths").propertyNames()).contains("/api/orders", "/api/orders/batch", "/api/ticks",
                "/api/ticks/batch", "/api/load");
        assertThat(docs.json().at("/components/schemas/OrderRequest/required").toString()).contains("customerId",
                "currency", "items");
        assertThat(page.status()).isEqualTo(200);
    }

}
