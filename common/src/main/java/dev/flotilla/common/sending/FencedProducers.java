package dev.flotilla.common.sending;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ProducerFencedException;

import org.springframework.kafka.core.ProducerPostProcessor;

/**
 * Makes a fenced producer a failure like any other. Spring's listener container takes a
 * {@link ProducerFencedException} as the word of a successor, and goes on behind the
 * batch without reading it again. But the coordinator also says so of every transaction
 * that took too long, and then there is no successor: the batch would be lost. A true
 * zombie gains nothing by reading again, for the group's generation fences it
 * (docs/decisions/014-a-fenced-producer-reads-again.md).
 */
final class FencedProducers implements ProducerPostProcessor<Object, Object> {

    @Override
    @SuppressWarnings("unchecked") // A proxy of one interface.
    public Producer<Object, Object> apply(Producer<Object, Object> producer) {
        return (Producer<Object, Object>) Proxy.newProxyInstance(FencedProducers.class.getClassLoader(),
                new Class<?>[] { Producer.class }, (proxy, method, arguments) -> {
                    try {
                        return method.invoke(producer, arguments);
                    }
                    catch (InvocationTargetException e) {
                        throw e.getCause() instanceof ProducerFencedException fenced
                                ? new KafkaException("fenced; what was not committed is read again", fenced)
                                : e.getCause();
                    }
                });
    }

}
