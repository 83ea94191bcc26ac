package dev.flotilla.common.deadletter.replay;

import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;

import dev.flotilla.common.errors.ErrorCode;
import dev.flotilla.common.errors.FleetException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.ProducerFactory;

/**
 * One replay of this instance at a time.
 */
public final class Replays {

    private static final Logger LOG = LoggerFactory.getLogger(Replays.class);

    private final ReentrantLock underWay = new ReentrantLock();

    private final Replayer replayer;

    public Replays(ProducerFactory<?, ?> producers, ConsumerFactory<byte[], byte[]> consumers, InstantSource time) {
        this.replayer = new Replayer(producers, consumers, time);
    }

    /**
     * Sends what fits the filter and has not been sent before.
     * @param limit at most so many
     */
    public ReplayReport replay(LetterRoute route, LetterFilter wanted, int limit) {
        if (!underWay.tryLock()) {
            throw new FleetException(ErrorCode.CONFLICT, "this instance is replaying already; wait for it to end");
        }
        try {
            ReplayReport report = replayer.replay(route, wanted, limit);
            LOG.info("replayed {} dead letters of {} for {}; {} had been before", report.replayed(), report.topic(),
                    report.group(), report.before());
            return report;
        }
        catch (ProducerFencedException | InvalidProducerEpochException e) {
            throw new FleetException(ErrorCode.CONFLICT, "another instance began to replay " + route.topic()
                    + " and shut this one out, which has sent nothing; ask again when that has ended", e);
        }
        catch (KafkaException e) {
            LOG.warn("replaying {} failed", route.topic(), e);
            throw new FleetException(ErrorCode.OUTCOME_UNKNOWN, "Kafka failed in the middle of the replay, so all of"
                    + " it was sent or none; ask again, for no letter is ever sent twice", e);
        }
        finally {
            underWay.unlock();
        }
    }

}
