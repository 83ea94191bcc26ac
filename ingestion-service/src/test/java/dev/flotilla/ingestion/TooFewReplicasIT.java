package dev.flotilla.ingestion;

import java.util.List;
import java.util.Map;

import dev.flotilla.testkit.kafka.TestKafka;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One replica where two have to be in sync.
 */
@WholeService
class TooFewReplicasIT {

    private final Client client;

    TooFewReplicasIT(@LocalServerPort int port) {
        client = new Client(port);
    }

    @BeforeEach
    void demandTwoReplicas() throws Exception {
        minInSyncReplicas("2");
    }

    @AfterEach
    void demandOneReplica() throws Exception {
        minInSyncReplicas("1");
    }

    @Test
    void shouldSayWhenToRetryWhenTooFewReplicasAreInSync() throws Exception {
        Client.Answer answer = client.post("/api/ticks", Client.tick("ACME"));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.retryAfter()).isEqualTo("1");
        assertThat(answer.json().get("code").stringValue()).isEqualTo("OUTCOME_UNKNOWN");
    }

    private static void minInSyncReplicas(String count) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestKafka.bootstrapServers()))) {
            admin
                .incrementalAlterConfigs(
                        Map.of(new ConfigResource(ConfigResource.Type.TOPIC, "market.ticks"),
                                List.of(new AlterConfigOp(new ConfigEntry("min.insync.replicas", count),
                                        AlterConfigOp.OpType.SET))))
                .all()
                .get();
        }
    }

}
