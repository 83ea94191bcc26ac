package dev.flotilla.houserules.deployment;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Every check of the compose file, and of what lies in git, finds the mistake that it is
 * for.
 */
class BrokenComposeTest {

    /**
     * @param from what is there in one of the two files
     */
    record Mistake(String from, String to, Function<ComposeFile, List<String>> check, String complaint) {

        List<String> complaints() {
            ComposeFile real = ComposeFile.here();
            assertThat(real.text() + real.environment()).as("what the mistake is made in").contains(from);
            return check.apply(new ComposeFile(real.text().replace(from, to), real.environment().replace(from, to),
                    real.services()));
        }

        @Override
        public String toString() {
            return from.strip() + " -> " + to.strip();
        }

    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void shouldComplainWhenBroken(Mistake mistake) {
        List<String> complaints = mistake.complaints();

        assertThat(complaints).anySatisfy(one -> assertThat(one).contains(mistake.complaint()));
    }

    static Stream<Mistake> mistakes() {
        Function<ComposeFile, List<String>> variables = ComposeFile::variableComplaints;
        Function<ComposeFile, List<String>> scaling = ComposeFile::scalingComplaints;
        Function<ComposeFile, List<String>> members = compose -> compose.memberComplaints(Facts.httpPorts(),
                Facts.secondsToEnd());
        Function<ComposeFile, List<String>> names = Facts.names()::complaints;
        Function<ComposeFile, List<String>> images = compose -> new Images(compose, ImageRecipe.here()).complaints();
        return Stream.of(new Mistake("${PRODUCER_RATE:-0}", "${PRODUCER_RATE}", variables, "has no default"),
                new Mistake("${PRODUCER_RATE:-0}", "${PRODUCER_RATE:-1}", variables, "make them one"),
                new Mistake("${PRODUCER_RATE:-0}", "0", variables, "PRODUCER_RATE does nothing"),
                new Mistake("\nPRODUCER_RATE=0", "\n", variables, "PRODUCER_RATE is missing"),
                new Mistake("  ingestion-service:\n", "  ingestion-service:\n    container_name: one\n", scaling,
                        "has to go"),
                new Mistake("${INGESTION_PORTS:-8100-8149}", "${INGESTION_PORTS:-8100}", scaling, "needs a range"),
                new Mistake("${PUBLISH_ON:-127.0.0.1}:${PROMETHEUS", "${PROMETHEUS", scaling, "has to begin with"),
                new Mistake("  storage-service:\n    <<", "  store-service:\n    <<", members,
                        "services.storage-service is missing"),
                new Mistake("aliases: [fleet-member]", "aliases: [member]", members, "lacks the alias"),
                new Mistake(":8082\"]", ":8080\"]", members, "leads to another port"),
                new Mistake("stop_grace_period: 30s", "stop_grace_period: 20s", members, "has to be longer than"),
                new Mistake("FLOTILLA_TOPICS_PARTITIONS:", "FLOTILLA_TOPIC_PARTITIONS:", names, "is read by none of"),
                new Mistake("SPRING_CONFIG_IMPORT:", "SPRING_CONFIG_IMPORTS:", names, "is read by none of"),
                new Mistake("SERVICE: storage-service", "SERVICE: store-service", images, "is none of the modules"),
                new Mistake("SERVICE: storage-service", "SERVICE: processor-service", images,
                        "which is not this service"),
                new Mistake("JARS: \"", "JAR: \"", images, "is no ARG of the Dockerfile"),
                new Mistake("target: prove", "target: proof", images, "is none of the stages"),
                new Mistake("flotilla/storage-service:$", "flotilla/storage:$", images, "is built here and has to be"));
    }

    @Test
    void shouldComplainWhenASecretIsInGit() {
        assertThat(GitSecrets.complaints("a.yaml", "kind: Secret\ndata: {password: c2VjcmV0}")).hasSize(1);
        assertThat(GitSecrets.complaints(kustomization("secretGenerator: [{envs: [secrets.env]}]"), List.of()))
            .hasSize(1);
        assertThat(GitSecrets.complaints(kustomization("secretGenerator: [{literals: [a=b]}]"), List.of())).hasSize(1);
    }

    @Test
    void shouldComplainWhenAnImageIsRenamedThatIsNotThere() {
        Deployed base = Rendered.of("base");

        assertThat(Images.renamingComplaints(kustomization("images: [{name: flotilla/storage, newTag: 1.0.0}]"), base))
            .hasSize(1);
    }

    @Test
    void shouldReadTheSameKeyOnlyOnce() {
        assertThat(catchThrowable(() -> Node.of("a: 1\na: 2"))).hasMessageContaining("duplicate key a");
    }

    private static Kustomization kustomization(String yaml) {
        return new Kustomization(Path.of("k8s"), Path.of("k8s", "any"), Node.of(yaml));
    }

}
