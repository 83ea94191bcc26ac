package dev.flotilla.sql.jobs;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaClientSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The clients of a job, of which the one that reads is looked at between its polls: only
 * its own thread may ask it anything.
 */
final class WatchedClients implements KafkaClientSupplier {

    private final ReadingWatch.Maker watches;

    WatchedClients(ReadingWatch.Maker watches) {
        this.watches = watches;
    }

    @Override
    public Admin getAdmin(Map<String, Object> config) {
        return Admin.create(config);
    }

    @Override
    public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public Consumer<byte[], byte[]> getConsumer(Map<String, Object> config) {
        Consumer<byte[], byte[]> consumer = plain(config);
        return watched(consumer, watches.watch(consumer));
    }

    @Override
    public Consumer<byte[], byte[]> getRestoreConsumer(Map<String, Object> config) {
        return plain(config);
    }

    @Override
    public Consumer<byte[], byte[]> getGlobalConsumer(Map<String, Object> config) {
        return plain(config);
    }

    private static Consumer<byte[], byte[]> plain(Map<String, Object> config) {
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @SuppressWarnings("unchecked") // A proxy of one interface.
    static Consumer<byte[], byte[]> watched(Consumer<byte[], byte[]> consumer, ReadingWatch watch) {
        return (Consumer<byte[], byte[]>) Proxy.newProxyInstance(WatchedClients.class.getClassLoader(),
                new Class<?>[] { Consumer.class }, (_, method, arguments) -> {
                    if (method.getName().equals("subscribe")) {
                        replaceListener(arguments, watch);
                    }
                    boolean poll = method.getName().equals("poll");
                    if (poll) {
                        watch.beforePoll();
                    }
                    try {
                        Object result = method.invoke(consumer, arguments);
                        if (poll && result instanceof ConsumerRecords<?, ?> records) {
                            watch.polled(records);
                        }
                        return result;
                    }
                    catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                });
    }

    private static void replaceListener(@Nullable Object @Nullable [] arguments, ReadingWatch watch) {
        if (arguments != null) {
            for (int i = 0; i < arguments.length; i++) {
                if (arguments[i] instanceof ConsumerRebalanceListener listener) {
                    arguments[i] = watch.around(listener);
                }
            }
        }
    }

}
