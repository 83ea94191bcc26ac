package dev.flotilla.houserules.deployment;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every check of {@code k8s/} finds the mistake that it is for, made in the real thing.
 */
class BrokenManifestTest {

    private static final String LOCAL = "overlays/local";

    private static final String OPERATORS = "overlays/operators";

    /**
     * @param manifest its kind and name
     * @param from what is there, in YAML as its author might write it
     * @param complaint what has to be said
     */
    record Mistake(String overlay, String manifest, String from, String to, Function<Deployed, List<String>> check,
            String complaint) {

        List<String> complaints() {
            Deployed deployed = Rendered.of(overlay).with(Rendered.of("prove"));
            Manifest original = deployed.manifests()
                .stream()
                .filter(one -> (one.kind() + " " + one.name()).startsWith(manifest))
                .findFirst()
                .orElseThrow();
            DumperOptions unfolded = new DumperOptions();
            unfolded.setWidth(1000);
            String yaml = new Yaml(unfolded).dump(original.node().value());
            assertThat(yaml).as("what the mistake is made in").contains(from);
            return check.apply(deployed.replacing(original, Node.of(yaml.replace(from, to))));
        }

        @Override
        public String toString() {
            return manifest + ": " + from.strip() + " -> " + to.strip();
        }

    }

    @ParameterizedTest
    @MethodSource({ "models", "selectors", "ports", "names", "others" })
    void shouldComplainWhenBroken(Mistake mistake) {
        List<String> complaints = mistake.complaints();

        assertThat(complaints).anySatisfy(one -> assertThat(one).contains(mistake.complaint()).startsWith("k8s/"));
    }

    static Stream<Mistake> models() {
        String deployment = "Deployment processor-service";
        String scaled = "ScaledObject processor-service";
        return Stream.of(
                model(deployment, "imagePullPolicy:", "imagePulPolicy:", "containers[0].imagePulPolicy is unknown"),
                model(deployment, "periodSeconds: 10", "periodSeconds: often",
                        "periodSeconds is 'often' and has to be a Integer"),
                model(deployment, "containerPort: 8085", "hostPort: 8085", "containerPort is missing"),
                model(deployment, "memory: 384Mi", "memory: 384MB", "memory is '384MB' and has to be a Quantity"),
                model(deployment, "part-of: flotilla}", "part-of: flotilla, version: 1}",
                        "labels.version is '1' and has to be a String: put it in quotes"),
                model(deployment, "kind: Deployment", "kind: Deploiment", "knows no such kind"),
                model(deployment, "containers:\n", "containers: none\n      others:\n",
                        "spec.template.spec.containers has to be a list"),
                model(scaled, "pollingInterval:", "pollInterval:", "pollInterval"),
                model(scaled, "maxReplicaCount: 6", "maxReplicaCount: six", "maxReplicaCount"),
                model(scaled, "type: kafka", "name: kafka", "spec.triggers[0].type is missing"),
                model(scaled, "version: 2.8.0", "version: 2.8", "metadata"),
                model(scaled, "currentReplicasIfHigher", "whatever", "behavior"),
                model("PodMonitor", "honorLabels:", "honourLabels:", "honourLabels"),
                model("PrometheusRule", "expr:", "expression:", "expression"),
                model("KafkaTopic orders", "partitions: 12", "partitions: twelve", "partitions"),
                model("KafkaNodePool", "deleteClaim:", "deleteClaims:", "deleteClaims"),
                model("Kafka flotilla", "tls: false", "tlss: false", "tls"), model("Kafka flotilla",
                        "kafka.strimzi.io/v1", "kafka.strimzi.io/v3", "apiVersion and kind are unknown"));
    }

    static Stream<Mistake> selectors() {
        return Stream.of(
                select("Deployment processor", "matchLabels: {app.kubernetes.io/name: processor",
                        "matchLabels: {app.kubernetes.io/name: procesor", "does not match its own pods"),
                select("Service storage", "selector: {app.kubernetes.io/name: storage-service}",
                        "selector: {app.kubernetes.io/name: storage}", "has to match the pods of one workload"),
                select("Service storage", "selector: {app.kubernetes.io/name: storage-service}",
                        "selector: {app.kubernetes.io/component: service}", "matches those of"),
                select("PodDisruptionBudget storage", "name: storage-service}\n", "name: storage}\n",
                        "has to match the pods of one workload"),
                select("NetworkPolicy to-postgres", "flotilla.dev/to-postgres", "flotilla.dev/to-postgre",
                        "matches no pod"),
                new Mistake(LOCAL, "NetworkPolicy to-kafka", "app.kubernetes.io/name: kafka",
                        "app.kubernetes.io/name: kafca", Selectors::complaints, "an arrow from or to nowhere"),
                select("PodMonitor", "component: service", "component: services", "leaves out"),
                select("ScaledObject processor", "name: processor-service}\n  triggers", "name: processor}\n  triggers",
                        "names no Deployment"),
                select("ScaledObject processor", "envSourceContainerName: service", "envSourceContainerName: main",
                        "names no container"),
                select("Deployment processor", "revisionHistoryLimit:", "replicas: 3\n  revisionHistoryLimit:",
                        "undo the scaling"));
    }

    static Stream<Mistake> ports() {
        Function<Deployed, List<String>> check = Facts.ports()::complaints;
        return Stream.of(
                new Mistake(LOCAL, "Deployment storage", "containerPort: 8082", "containerPort: 8080", check,
                        "have to be"),
                new Mistake(LOCAL, "Deployment storage", "containerPort: 9000", "containerPort: 9001", check,
                        "have to be"),
                new Mistake(LOCAL, "Deployment storage", "port: management", "port: managment", check,
                        "is none of its ports"),
                new Mistake(LOCAL, "Deployment storage", "health/readiness", "health/ready", check, "is none of"),
                new Mistake(LOCAL, "Deployment storage", "startupProbe", "startProbe", check,
                        "startupProbe is missing"),
                new Mistake(LOCAL, "Service storage", "targetPort: http", "targetPort: htpp", check,
                        "is none of the ports of"),
                new Mistake(LOCAL, "Service storage", "port: 8082", "port: 80", check, "everywhere else"),
                new Mistake(LOCAL, "StatefulSet kafka", "port: kafka", "port: kafca", check, "is none of its ports"),
                new Mistake(LOCAL, "NetworkPolicy from-clients", "port: http", "port: htpp", check,
                        "is none of the ports of"),
                new Mistake(LOCAL, "NetworkPolicy to-kafka", "port: 9092", "port: 9093", check,
                        "is none of the ports of"),
                new Mistake(OPERATORS, "PodMonitor", "port: management", "port: metrics", check,
                        "is none of the ports of"),
                new Mistake(OPERATORS, "PodMonitor", "/actuator/prometheus", "/metrics", check, "is none of"));
    }

    static Stream<Mistake> names() {
        Function<Deployed, List<String>> check = Facts.names()::complaints;
        return Stream.of(
                new Mistake(LOCAL, "Deployment storage", "name: POSTGRES_PASSWORD", "name: POSTGRES_PASSWD", check,
                        "POSTGRES_PASSWD is read by none of [storage-service]"),
                new Mistake(LOCAL, "ConfigMap connections", "FLOTILLA_BRIDGE_STORE:", "FLOTILLA_BRIDGE_STOR:", check,
                        "FLOTILLA_BRIDGE_STOR is read by none of"),
                new Mistake(LOCAL, "ConfigMap connections", "name: connections", "name: connection", check,
                        "names no ConfigMap"),
                new Mistake(LOCAL, "Secret postgres", "POSTGRES_PASSWORD:", "PASSWORD:", check,
                        "asks for POSTGRES_PASSWORD"));
    }

    static Stream<Mistake> others() {
        Images images = new Images(Facts.compose(), ImageRecipe.here());
        Function<Deployed, List<String>> members = new FleetMembers(Checkout.services())::complaints;
        return Stream.of(
                new Mistake(LOCAL, "Deployment storage", "flotilla/storage-service:dev", "flotilla/storage:dev",
                        images::complaints, "is not what compose has"),
                new Mistake(LOCAL, "Deployment storage", "flotilla/storage-service:dev",
                        "flotilla/processor-service:dev", images::complaints, "is not what compose has"),
                new Mistake(LOCAL, "StatefulSet postgres", "postgres:17", "postgres:16", images::complaints,
                        "is not what compose has"),
                new Mistake(LOCAL, "Deployment storage", "limits: {memory: 384Mi", "limits: {memory: 512Mi",
                        Facts.lifetimes()::complaints, "SERVICE_MEMORY"),
                new Mistake(LOCAL, "Deployment storage", "PeriodSeconds: 60", "PeriodSeconds: 25",
                        Facts.lifetimes()::complaints, "has to be longer than"),
                new Mistake(LOCAL, "Deployment storage", "component: service", "component: client", members,
                        "modules are"),
                new Mistake(LOCAL, "Deployment storage", "serviceAccountName: storage-service",
                        "serviceAccountName: storage", members, "names no ServiceAccount"),
                new Mistake(LOCAL, "Service storage", "  name: storage-service\n", "  name: storage\n", members,
                        "has no Service of its name"),
                scale("consumerGroup: order-processors", "consumerGroup: processors", "is none of the service's"),
                scale("topic: orders", "topic: orders.processed", "is none of the service's"),
                scale("maxReplicaCount: 6", "maxReplicaCount: 12", "partitions divided by consumers"),
                scale("minReplicaCount: 2", "minReplicaCount: 0", "has to be 1 to 6"),
                scale("FromEnv: KAFKA_BOOTSTRAP_SERVERS", "FromEnv: KAFKA_BOOTSTRAP", "is not in the environment"),
                new Mistake(OPERATORS, "KafkaTopic orders", "partitions: 12", "partitions: 6",
                        Facts.topics()::complaints, "fleet-defaults.yaml has"),
                new Mistake(OPERATORS, "KafkaTopic orders", "strimzi.io/cluster: flotilla", "strimzi.io/cluster: kafka",
                        Facts.topics()::complaints, "is no Kafka in namespace"));
    }

    private static Mistake model(String manifest, String from, String to, String complaint) {
        return new Mistake(OPERATORS, manifest, from, to, ManifestModelTest::complaints, complaint);
    }

    private static Mistake select(String manifest, String from, String to, String complaint) {
        return new Mistake(OPERATORS, manifest, from, to, Selectors::complaints, complaint);
    }

    private static Mistake scale(String from, String to, String complaint) {
        return new Mistake(OPERATORS, "ScaledObject processor", from, to, Facts.scaling()::complaints, complaint);
    }

    @Test
    void shouldSayWhatToInstallWhenThereIsNoKustomize() {
        assertThat(Kustomize.onPath("/nowhere:/neither")).isEmpty();
        assertThat(Kustomize.REMEDY).contains("install kubectl");
    }

}
