package dev.flotilla.houserules.deployment;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBehavior;
import org.jspecify.annotations.Nullable;

/**
 * What KEDA understands: nobody publishes classes of it.
 */
record ScaledObject(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

    record Spec(@Nullable Target scaleTargetRef, @Nullable Integer pollingInterval,
            @Nullable Integer initialCooldownPeriod, @Nullable Integer cooldownPeriod,
            @Nullable Integer idleReplicaCount, @Nullable Integer minReplicaCount, @Nullable Integer maxReplicaCount,
            @Nullable Advanced advanced, @Nullable List<Trigger> triggers, @Nullable Fallback fallback) {
    }

    record Target(@Nullable String name, @Nullable String apiVersion, @Nullable String kind,
            @Nullable String envSourceContainerName) {
    }

    record Advanced(@Nullable Boolean restoreToOriginalReplicaCount, @Nullable Autoscaler horizontalPodAutoscalerConfig,
            @Nullable Modifiers scalingModifiers) {
    }

    record Autoscaler(@Nullable String name, @Nullable HorizontalPodAutoscalerBehavior behavior) {
    }

    record Modifiers(@Nullable String formula, @Nullable String target, @Nullable String activationTarget,
            @Nullable String metricType) {
    }

    record Trigger(@Nullable String type, @Nullable String name, @Nullable Boolean useCachedMetrics,
            @Nullable Map<String, String> metadata, @Nullable Authentication authenticationRef,
            @Nullable String metricType) {
    }

    record Authentication(@Nullable String name, @Nullable String kind) {
    }

    record Fallback(@Nullable Integer failureThreshold, @Nullable Integer replicas, @Nullable Behavior behavior) {
    }

    enum Behavior {

        @JsonProperty("static")
        STATIC, @JsonProperty("currentReplicas")
        CURRENT, @JsonProperty("currentReplicasIfHigher")
        CURRENT_IF_HIGHER, @JsonProperty("currentReplicasIfLower")
        CURRENT_IF_LOWER

    }

}
