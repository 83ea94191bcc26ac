package dev.flotilla.houserules.deployment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;

/**
 * What an operator would say to a manifest, by the classes that it, or a client of it, is
 * written with.
 */
final class OperatorModel {

    private static final Map<String, Kind> KINDS = Map.of("monitoring.coreos.com/v1 PodMonitor",
            new Kind(PodMonitor.class, "spec.selector", "spec.podMetricsEndpoints[].port"),
            "monitoring.coreos.com/v1 ServiceMonitor",
            new Kind(ServiceMonitor.class, "spec.selector", "spec.endpoints[].port"),
            "monitoring.coreos.com/v1 PrometheusRule",
            new Kind(PrometheusRule.class, "spec.groups[].name", "spec.groups[].rules[].expr"),
            "keda.sh/v1alpha1 ScaledObject",
            new Kind(
                    ScaledObject.class, "spec.scaleTargetRef.name", "spec.triggers[].type", "spec.triggers[].metadata"),
            "kafka.strimzi.io/v1 Kafka", new Kind(Kafka.class, "spec.kafka.listeners[].name",
                    "spec.kafka.listeners[].port", "spec.kafka.listeners[].type", "spec.kafka.listeners[].tls"),
            "kafka.strimzi.io/v1 KafkaNodePool",
            new Kind(KafkaNodePool.class, "spec.replicas", "spec.roles", "spec.storage.type",
                    "metadata.labels.strimzi\\.io/cluster"),
            "kafka.strimzi.io/v1 KafkaTopic",
            new Kind(KafkaTopic.class, "spec.partitions", "spec.replicas", "metadata.labels.strimzi\\.io/cluster"));

    private static final ObjectMapper STRICT = strict();

    private OperatorModel() {
    }

    static List<String> complaints(Manifest manifest) {
        Kind kind = KINDS.get(manifest.type());
        if (kind == null) {
            return List.of(manifest.place() + ": apiVersion and kind are unknown: teach "
                    + OperatorModel.class.getSimpleName() + " what a '" + manifest.type() + "' is, or mend its name");
        }
        List<String> complaints = new ArrayList<>();
        try {
            STRICT.convertValue(manifest.node().value(), kind.type);
        }
        catch (IllegalArgumentException e) {
            complaints.add(manifest.place() + ": " + e.getMessage());
        }
        for (String path : Stream.concat(Stream.of("metadata.name"), kind.required.stream()).toList()) {
            missing(manifest.node(), List.of(path.split("(?<!\\\\)\\.")))
                .forEach(place -> complaints.add(manifest.place() + ": " + place + " is missing"));
        }
        return complaints;
    }

    private static Stream<String> missing(Node node, List<String> path) {
        if (path.isEmpty()) {
            return node.present() ? Stream.empty() : Stream.of(node.path());
        }
        String step = path.getFirst().replace("\\", "");
        List<String> rest = path.subList(1, path.size());
        if (!step.endsWith("[]")) {
            return missing(node.at(step), rest);
        }
        Node list = node.at(step.substring(0, step.length() - 2));
        return list.items().isEmpty() ? Stream.of(list.path())
                : list.items().stream().flatMap(item -> missing(item, rest));
    }

    private static ObjectMapper strict() {
        ObjectMapper mapper = JsonMapper.builder()
            .annotationIntrospector(new NothingElse())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_IGNORED_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();
        for (CoercionInputShape shape : List.of(CoercionInputShape.Integer, CoercionInputShape.Float,
                CoercionInputShape.Boolean)) {
            mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
        }
        return mapper;
    }

    /**
     * @param required what is missed by the operator although the classes accept its
     * absence; {@code []} stands for every item of a list that must not be empty
     */
    private record Kind(Class<?> type, List<String> required) {

        private Kind(Class<?> type, String... required) {
            this(type, Arrays.asList(required));
        }

    }

    /**
     * The classes keep what they do not know, so that old clients may pass on what is
     * new; and Strimzi's have what version v1 has no more, marked as deprecated. Here
     * that is what has to be found.
     */
    private static final class NothingElse extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1;

        @Override
        public Boolean hasAnySetter(Annotated place) {
            return false;
        }

        @Override
        public boolean hasIgnoreMarker(AnnotatedMember member) {
            return super.hasIgnoreMarker(member) || member.hasAnnotation(Deprecated.class);
        }

        @Override
        public JsonIgnoreProperties.Value findPropertyIgnoralByName(MapperConfig<?> config, Annotated type) {
            return JsonIgnoreProperties.Value.empty();
        }

    }

}
