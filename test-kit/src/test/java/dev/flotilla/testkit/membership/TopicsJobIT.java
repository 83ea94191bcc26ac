package dev.flotilla.testkit.membership;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import dev.flotilla.testkit.kafka.TestKafka;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The process that makes topics and ends, started as a container starts it.
 */
class TopicsJobIT {

    private static final String JOB = "dev.flotilla.common.topics.TopicsJob";

    /** Port 9 is "discard": nobody listens there. */
    private static final String NOBODY = "127.0.0.1:9";

    @Test
    void shouldMakeWhatIsDeclaredAndEnd() throws Exception {
        int code = run(TestKafka.bootstrapServers(), "--flotilla.topics.declared[0].name=job-made",
                "--flotilla.topics.declared[1].name=job-made.dlq", "--flotilla.topics.partitions=3");

        assertThat(code).isZero();
        assertThat(partitions("job-made")).isEqualTo(3);
        assertThat(partitions("job-made.dlq")).isEqualTo(3);
    }

    @Test
    void shouldGrowOnlyWhatIsNamed() throws Exception {
        String[] declared = { "--flotilla.topics.declared[0].name=job-grows",
                "--flotilla.topics.declared[1].name=job-stays" };
        run(TestKafka.bootstrapServers(), declared[0], declared[1], "--flotilla.topics.partitions=2");

        int code = run(TestKafka.bootstrapServers(), declared[0], declared[1], "--flotilla.topics.partitions=4",
                "--flotilla.topics.grow[job-grows]=4");

        assertThat(code).isZero();
        assertThat(partitions("job-grows")).isEqualTo(4);
        assertThat(partitions("job-stays")).isEqualTo(2);
    }

    @Test
    void shouldEndWithAnErrorWhenKafkaIsAway() throws Exception {
        assertThat(run(NOBODY, "--flotilla.topics.declared[0].name=job-never")).isNotZero();
    }

    private static int run(String bootstrapServers, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-Xmx128m", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), JOB, "--spring.kafka.bootstrap-servers=" + bootstrapServers));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
            .redirectOutput(Path.of("target", "topics-job.log").toFile())
            .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it ends, see target/topics-job.log").isTrue();
            return process.exitValue();
        }
        finally {
            process.destroyForcibly();
        }
    }

    private static int partitions(String topic) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestKafka.bootstrapServers()))) {
            return admin.describeTopics(List.of(topic))
                .allTopicNames()
                .get()
                .values()
                .iterator()
                .next()
                .partitions()
                .size();
        }
    }

}
