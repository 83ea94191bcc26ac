package dev.flotilla.delivery.replay;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import dev.flotilla.common.errors.ErrorCode;
import dev.flotilla.common.errors.FieldProblem;
import dev.flotilla.common.errors.FleetException;
import dev.flotilla.delivery.route.DeliveryRoute;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One replay of this instance at a time.
 */
final class Replays {

    private static final Logger LOG = LoggerFactory.getLogger(Replays.class);

    private final ReentrantLock underWay = new ReentrantLock();

    private final Supplier<List<DeliveryRoute<?>>> routes;

    private final Replayer replayer;

    Replays(Supplier<List<DeliveryRoute<?>>> routes, Replayer replayer) {
        this.routes = routes;
        this.replayer = replayer;
    }

    ReplayReport replay(ReplayRequest request) {
        DeliveryRoute<?> route = route(request.topic());
        if (!underWay.tryLock()) {
            throw new FleetException(ErrorCode.CONFLICT, "this instance is replaying already; wait for it to end");
        }
        try {
            ReplayReport report = replayer.replay(route, request.wanted(), request.most());
            LOG.info("replayed {} dead letters of {} for {}; {} had been before", report.replayed(), report.topic(),
                    report.group(), report.before());
            return report;
        }
        catch (ProducerFencedException | InvalidProducerEpochException e) {
            throw new FleetException(ErrorCode.CONFLICT, "another instance began to replay " + request.topic()
                    + " and shut this one out, which has sent nothing; ask again when that has ended", e);
        }
        catch (KafkaException e) {
            LOG.warn("replaying {} failed", request.topic(), e);
            throw new FleetException(ErrorCode.OUTCOME_UNKNOWN, "Kafka failed in the middle of the replay, so all of"
                    + " it was sent or none; ask again, for no letter is ever sent twice", e);
        }
        finally {
            underWay.unlock();
        }
    }

    private DeliveryRoute<?> route(String topic) {
        List<String> known = routes.get().stream().map(DeliveryRoute::topic).toList();
        return routes.get()
            .stream()
            .filter(route -> route.topic().equals(topic))
            .findFirst()
            .orElseThrow(() -> FleetException.invalid("no route of this service reads that topic",
                    List.of(new FieldProblem("topic", "must be one of " + String.join(", ", known)))));
    }

}
