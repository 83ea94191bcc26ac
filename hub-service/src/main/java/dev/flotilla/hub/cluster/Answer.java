package dev.flotilla.hub.cluster;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.common.KafkaFuture;

/**
 * What became of a question that the round can do without.
 */
sealed interface Answer<T> {

    record Given<T>(T value) implements Answer<T> {
    }

    record Missing<T>(Throwable why) implements Answer<T> {
    }

    static <T> Answer<T> to(KafkaFuture<T> question, Duration patience) throws InterruptedException {
        try {
            return new Given<>(question.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        }
        catch (ExecutionException e) {
            return new Missing<>(e.getCause() == null ? e : e.getCause());
        }
        catch (TimeoutException e) {
            return new Missing<>(e);
        }
    }

}
