package dev.flotilla.houserules.deployment;

import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.google.gson.annotations.SerializedName;
import io.kubernetes.client.custom.IntOrString;
import io.kubernetes.client.custom.Quantity;

/**
 * What Kubernetes itself would say to a manifest, by the classes that its project
 * generates of its API. They are read here and not filled: filling stops at the first
 * mistake, and makes text of numbers without a word.
 */
final class KubernetesModel {

    private static final String PACKAGE = "io.kubernetes.client.openapi.models.";

    private final String place;

    private final List<String> complaints = new ArrayList<>();

    private KubernetesModel(String place) {
        this.place = place;
    }

    static boolean knows(Manifest manifest) {
        String group = manifest.node().at("apiVersion").text().replaceFirst("/?[^/]+$", "");
        return group.isEmpty() || !group.contains(".") || group.endsWith(".k8s.io");
    }

    static List<String> complaints(Manifest manifest) {
        KubernetesModel model = new KubernetesModel(manifest.place());
        String version = manifest.node().at("apiVersion").text().replaceFirst(".*/", "");
        String name = PACKAGE + version.substring(0, 1).toUpperCase(Locale.ROOT) + version.substring(1)
                + manifest.kind();
        try {
            model.object(manifest.node(), Class.forName(name));
        }
        catch (ClassNotFoundException e) {
            model.complain(manifest.node().at("kind"), "Kubernetes knows no such kind in " + manifest.type());
        }
        return model.complaints;
    }

    private void check(Node node, Type type) {
        switch (type) {
            case ParameterizedType list when list.getRawType() == List.class -> list(node, list);
            case ParameterizedType map when map.getRawType() == Map.class -> map(node, map);
            case Class<?> model when model.getName().startsWith(PACKAGE) -> object(node, model);
            case Class<?> leaf -> leaf(node, leaf);
            default -> throw new IllegalStateException(node.path() + ": no check for " + type);
        }
    }

    private void list(Node node, ParameterizedType type) {
        if (node.value() instanceof List<?>) {
            node.items().forEach(item -> check(item, type.getActualTypeArguments()[0]));
        }
        else {
            complain(node, "has to be a list");
        }
    }

    private void map(Node node, ParameterizedType type) {
        if (node.value() instanceof Map<?, ?>) {
            node.fields().values().forEach(value -> check(value, type.getActualTypeArguments()[1]));
        }
        else {
            complain(node, "has to be a map");
        }
    }

    private void object(Node node, Class<?> model) {
        if (!(node.value() instanceof Map<?, ?>)) {
            complain(node, "has to be a " + model.getSimpleName());
            return;
        }
        Map<String, Type> fields = Stream.of(model.getDeclaredFields())
            .filter(field -> field.isAnnotationPresent(SerializedName.class))
            .collect(Collectors.toMap(field -> field.getAnnotation(SerializedName.class).value(),
                    Field::getGenericType));
        node.fields().forEach((name, value) -> {
            Type type = fields.get(name);
            if (type == null) {
                complain(value, "is unknown: a " + model.getSimpleName() + " has " + new TreeSet<>(fields.keySet()));
            }
            else {
                check(value, type);
            }
        });
        required(model).stream()
            .filter(name -> !node.at(name).present())
            .forEach(name -> complain(node.at(name), "is missing"));
    }

    private static Set<String> required(Class<?> model) {
        try {
            return ((Set<?>) model.getField("openapiRequiredFields").get(null)).stream()
                .map(String::valueOf)
                .collect(Collectors.toSet());
        }
        catch (ReflectiveOperationException e) {
            throw new IllegalStateException(model + " does not say what is required: has its project changed it?", e);
        }
    }

    private void leaf(Node node, Class<?> type) {
        Object value = node.value();
        boolean right;
        if (type == Integer.class || type == Long.class) {
            right = value instanceof Integer || value instanceof Long;
        }
        else if (type == Boolean.class) {
            right = value instanceof Boolean;
        }
        else if (type == IntOrString.class) {
            right = value instanceof Integer || value instanceof String;
        }
        else if (type == Quantity.class) {
            right = isQuantity(node);
        }
        else {
            right = type == Object.class || value instanceof String;
        }
        if (!right) {
            complain(node, "is '" + node.text() + "' and has to be a " + type.getSimpleName()
                    + (type == String.class ? ": put it in quotes" : ""));
        }
    }

    private static boolean isQuantity(Node node) {
        try {
            Quantity.fromString(node.text());
            return true;
        }
        catch (RuntimeException e) {
            return false;
        }
    }

    private void complain(Node node, String problem) {
        complaints.add(place + ": " + node.path() + " " + problem);
    }

}
