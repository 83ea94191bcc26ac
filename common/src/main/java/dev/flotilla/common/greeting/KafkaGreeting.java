package dev.flotilla.common.greeting;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryListener;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryState;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.core.retry.Retryable;

/**
 * Lets no client of Kafka begin while something else answers at its address. A client
 * takes the first four bytes of any answer for a length and asks the heap for so much:
 * {@code HTTP} is more than a gigabyte, and a TLS alert a third of one. Where Kafka's
 * name only comes into being, a proxy may answer in its place for a while; where the port
 * is wrong, this says so.
 */
class KafkaGreeting implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaGreeting.class);

    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(2);

    private static final RetryPolicy PATIENCE = RetryPolicy.builder()
        .includes(StrangerException.class)
        .maxRetries(Long.MAX_VALUE)
        .delay(Duration.ofMillis(500))
        .multiplier(2)
        .maxDelay(Duration.ofSeconds(5))
        .timeout(Duration.ofMinutes(2))
        .build();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        // No bean is made yet.
        KafkaProperties kafka = Binder.get(context.getEnvironment())
            .bindOrCreate("spring.kafka", KafkaProperties.class);
        if (isEncrypted(kafka)) {
            // Its handshake notices a stranger by itself.
            return;
        }
        Greeter greeter = new Greeter(ANSWER_TIMEOUT);
        RetryTemplate attempts = new RetryTemplate(PATIENCE);
        attempts.setRetryListener(new RetryListener() {
            @Override
            public void beforeRetry(RetryPolicy policy, Retryable<?> retryable, RetryState state) {
                LOG.warn("{}; asking again", state.getLastException().getMessage());
            }
        });
        try {
            attempts.execute(() -> {
                kafka.getBootstrapServers().forEach(address -> greet(address, greeter));
                return true;
            });
        }
        catch (RetryException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e);
        }
    }

    private static void greet(String address, Greeter greeter) {
        @Nullable String host = Utils.getHost(address);
        @Nullable Integer port = Utils.getPort(address);
        if (host == null || port == null) {
            // The client's own complaint is good.
            return;
        }
        Optional<String> answer = greeter.strangeAnswer(new InetSocketAddress(host, port));
        answer.ifPresent(said -> {
            throw new StrangerException(address, said);
        });
    }

    private static boolean isEncrypted(KafkaProperties kafka) {
        Object protocol = kafka.buildAdminProperties().get(AdminClientConfig.SECURITY_PROTOCOL_CONFIG);
        return protocol != null && protocol.toString().toUpperCase(Locale.ROOT).endsWith("SSL");
    }

    private static final class StrangerException extends RuntimeException {

        StrangerException(String address, String said) {
            super(address + " answers, but not as Kafka does: it begins with '" + said
                    + "'. Is it the port of a broker (spring.kafka.bootstrap-servers), and does it want TLS"
                    + " (spring.kafka.security.protocol)?");
        }

    }

}
