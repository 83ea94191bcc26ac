package dev.flotilla.sql;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.flotilla.testkit.kafka.TestKafka;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

import static java.util.Objects.requireNonNull;

/**
 * One of several SQL servers in this process.
 */
final class Server implements AutoCloseable {

    private static final MediaType SQL = MediaType.parseMediaType("application/sql");

    private final ConfigurableApplicationContext context;

    private final RestClient http;

    private Server(ConfigurableApplicationContext context) {
        this.context = context;
        int port = requireNonNull(((WebServerApplicationContext) context).getWebServer()).getPort();
        this.http = RestClient.builder().baseUrl("http://localhost:" + port).defaultStatusHandler(_ -> true, (_, _) -> {
        }).build();
    }

    static Server start(String name, Path state, String... arguments) {
        List<String> all = new ArrayList<>(List.of("--port", "0", "--kafka-brokers", TestKafka.bootstrapServers(),
                "--flotilla.topics.replication=1", "--INSTANCE_ID=" + name, "--flotilla.sql.state-dir=" + state,
                "--management.prometheus.metrics.export.enabled=true"));
        all.addAll(List.of(arguments));
        return new Server(new SpringApplicationBuilder(SqlApplication.class)
            .run(Arguments.inSpringsWay(all.toArray(String[]::new))));
    }

    ResponseEntity<Map<String, Object>> deploy(String sql, String query) {
        return http.post()
            .uri("/api/apps?" + query)
            .contentType(SQL)
            .body(sql)
            .retrieve()
            .toEntity(new ParameterizedTypeReference<>() {
            });
    }

    ResponseEntity<Map<String, Object>> explain(String sql) {
        return http.post()
            .uri("/api/explain?name=changed.sql")
            .contentType(SQL)
            .body(sql)
            .retrieve()
            .toEntity(new ParameterizedTypeReference<>() {
            });
    }

    ResponseEntity<Map<String, Object>> post(String path) {
        return http.post().uri(path).retrieve().toEntity(new ParameterizedTypeReference<>() {
        });
    }

    ResponseEntity<Map<String, Object>> delete(String path) {
        return http.delete().uri(path).retrieve().toEntity(new ParameterizedTypeReference<>() {
        });
    }

    List<Map<String, Object>> list(String path) {
        return requireNonNull(http.get().uri(path).retrieve().body(new ParameterizedTypeReference<>() {
        }));
    }

    /** Of the only job of the group. */
    Map<String, Object> job(String group) {
        return requireNonNull(http.get().uri("/api/jobs/" + group).retrieve().body(new ParameterizedTypeReference<>() {
        }));
    }

    /** Of the version that this server has read. */
    long offset(String app) {
        Map<String, Object> deployed = asMap(requireNonNull(list("/api/apps").stream()
            .filter(one -> app.equals(one.get("name")))
            .findFirst()
            .orElseThrow()
            .get("deployed")));
        return ((Number) requireNonNull(deployed.get("offset"))).longValue();
    }

    /** Of the group of a job, as far as they are known yet. */
    List<Map<String, Object>> members(String group) {
        return job(group).get("members") instanceof Map<?, ?> seen && seen.get("instances") instanceof List<?> all
                ? all.stream().map(Server::asMap).toList() : List.of();
    }

    @SuppressWarnings("unchecked") // JSON has no other.
    private static Map<String, Object> asMap(Object json) {
        return (Map<String, Object>) json;
    }

    String heartbeat() {
        return text("/actuator/heartbeat");
    }

    String text(String path) {
        return requireNonNull(http.get().uri(path).retrieve().body(String.class));
    }

    @Override
    public void close() {
        context.close();
    }

}
