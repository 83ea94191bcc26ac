package dev.flotilla.sql.jobs;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

import dev.flotilla.common.activity.FleetActivity;
import dev.flotilla.common.assignment.AssignmentTracker;
import dev.flotilla.common.deadletter.DeadLetters;
import dev.flotilla.common.heartbeat.Memberships;
import dev.flotilla.common.identity.InstanceIdentity;
import dev.flotilla.sql.apps.Apps;
import dev.flotilla.sql.stores.StateDirectory;
import dev.flotilla.sql.topologies.Topologies;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;

import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.scheduling.TaskScheduler;

@Configuration(proxyBeanMethods = false)
class JobsConfiguration {

    private static final Set<String> SHOWN = Set.of("kafka.stream.thread.process.total",
            "kafka.stream.thread.process.ratio", "kafka.stream.thread.commit.latency.max",
            "kafka.stream.thread.poll.latency.max");

    @Bean
    StateDirectory stateDirectory(JobsProperties properties, InstanceIdentity identity) {
        return StateDirectory.claim(properties.stateDir(), identity.number());
    }

    @Bean
    AskedCluster askedCluster(KafkaAdmin kafka, InstanceIdentity identity) {
        Map<String, Object> settings = new HashMap<>(kafka.getConfigurationProperties());
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, identity.id() + "-jobs");
        return new AskedCluster(Admin.create(settings));
    }

    /**
     * Spring would close an admin client as it is, waiting for whatever is still asked.
     */
    record AskedCluster(Admin admin) implements AutoCloseable {

        @Override
        public void close() {
            admin.close(Duration.ZERO);
        }

    }

    @Bean
    JobBooks jobBooks(AssignmentTracker tracker, FleetActivity activity, MeterRegistry registry, InstantSource time) {
        return new JobBooks(tracker, activity, registry, time);
    }

    @Bean
    Topologies topologies(DeadLetters letters) {
        return new Topologies(letters);
    }

    // Kafka Streams has more than a thousand of its own for a job.
    @Bean
    MeterFilter fewStreamsMetrics() {
        return MeterFilter.deny(id -> id.getName().startsWith("kafka.") && !SHOWN.contains(id.getName()));
    }

    @Bean
    Memberships jobMemberships(Jobs jobs) {
        return () -> jobs.all()
            .stream()
            .map(job -> new Memberships.Membership(job.job().group(), List.copyOf(job.job().job().sources()),
                    job.state() instanceof JobState.Running))
            .toList();
    }

    @Bean
    StreamsSettings streamsSettings(KafkaAdmin kafka, KafkaProperties fleet) {
        Map<String, Object> connection = new HashMap<>(fleet.buildStreamsProperties());
        connection.putAll(kafka.getConfigurationProperties());
        return new StreamsSettings(connection, fleet.getConsumer().getProperties(), fleet.getProducer().getProperties(),
                fleet.getStreams().getProperties());
    }

    @Bean
    StreamsEngine streamsEngine(AskedCluster cluster, StreamsSettings settings, JobsProperties properties,
            StateDirectory directory, InstanceIdentity identity, JobBooks books, Topologies topologies) {
        return new StreamsEngine(new Preflight(cluster.admin()), settings, properties, directory, identity.id(), books,
                topologies);
    }

    @Bean
    GroupWatch groupWatch(AskedCluster cluster, Jobs jobs, JobBooks books, MeterRegistry registry,
            TaskScheduler taskScheduler, InstantSource time) {
        return new GroupWatch(new GroupLook(cluster.admin(), time), jobs, books, new JobMeters(registry),
                taskScheduler);
    }

    @Bean
    JobBoard jobBoard(Apps apps, Jobs jobs, GroupWatch groups, JobBooks books) {
        return new JobBoard(apps::all, jobs, groups, books);
    }

    @Bean
    Sweeper sweeper(AskedCluster cluster, Topologies topologies) {
        return new Sweeper(cluster.admin(), topologies);
    }

    @Bean
    Jobs jobs(StreamsEngine engine, JobsProperties properties, InstantSource time) {
        SplittableRandom random = new SplittableRandom();
        return new Jobs(engine, () -> new JobCourse(new Backoff(properties.longestPause(), random.split())), time);
    }

}
