package dev.flotilla.sql.jobs;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

import dev.flotilla.common.identity.InstanceIdentity;
import dev.flotilla.sql.apps.Apps;
import dev.flotilla.sql.stores.StateDirectory;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;

import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.scheduling.TaskScheduler;

@Configuration(proxyBeanMethods = false)
class JobsConfiguration {

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

    /** Spring would close an admin client as it is, waiting for whatever is still asked. */
    record AskedCluster(Admin admin) implements AutoCloseable {

        @Override
        public void close() {
            admin.close(Duration.ZERO);
        }

    }

    @Bean
    JobBooks jobBooks() {
        return new JobBooks();
    }

    @Bean
    StreamsEngine streamsEngine(AskedCluster cluster, KafkaAdmin kafka, KafkaProperties fleet, JobsProperties properties,
            StateDirectory directory, InstanceIdentity identity, JobBooks books) {
        Map<String, Object> connection = new HashMap<>(fleet.buildStreamsProperties());
        connection.putAll(kafka.getConfigurationProperties());
        StreamsSettings settings = new StreamsSettings(connection, fleet.getConsumer().getProperties(),
                fleet.getProducer().getProperties(), fleet.getStreams().getProperties());
        return new StreamsEngine(new Preflight(cluster.admin()), settings, properties, directory, identity.id(), books);
    }

    @Bean
    GroupWatch groupWatch(AskedCluster cluster, Jobs jobs, TaskScheduler taskScheduler, InstantSource time) {
        return new GroupWatch(new GroupLook(cluster.admin(), time), jobs::groups, taskScheduler);
    }

    @Bean
    JobBoard jobBoard(Apps apps, Jobs jobs, GroupWatch groups, JobBooks books) {
        return new JobBoard(apps::all, jobs, groups, books);
    }

    @Bean
    Sweeper sweeper(AskedCluster cluster) {
        return new Sweeper(cluster.admin());
    }

    @Bean
    Jobs jobs(StreamsEngine engine, JobsProperties properties, InstantSource time) {
        SplittableRandom random = new SplittableRandom();
        return new Jobs(engine, () -> new JobCourse(new Backoff(properties.longestPause(), random.split())), time);
    }

}
