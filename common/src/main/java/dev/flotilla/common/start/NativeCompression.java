package dev.flotilla.common.start;

import net.jpountz.lz4.LZ4Factory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Lets Kafka's clients compress with native code also where the service is run as one
 * jar. The library takes that by itself only from the JVM's own class path; out of a jar
 * of jars it falls back to Java, where a job of SQL spends a fifth of its time.
 */
class NativeCompression implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Logger LOG = LoggerFactory.getLogger(NativeCompression.class);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            // From now on it is what the library gives everybody.
            LZ4Factory.nativeInstance();
        }
        catch (LinkageError | AssertionError | RuntimeException e) {
            // Such as where nothing may be run from the directory for temporary files.
            LOG.info("no native LZ4 here ({}); Java's is slower and does the same", e.toString());
        }
    }

}
