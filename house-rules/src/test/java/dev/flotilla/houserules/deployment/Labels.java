package dev.flotilla.houserules.deployment;

import java.util.Map;

/**
 * Which labels a selector wants.
 */
record Labels(Map<String, String> wanted) {

    /**
     * Of {@code matchLabels}, all that is used here. Expressions would have to be
     * understood, or this check would be silent about them.
     */
    static Labels of(Node selector) {
        if (selector.at("matchExpressions").present()) {
            throw new IllegalArgumentException(
                    selector.path() + ".matchExpressions: teach " + Labels.class.getSimpleName() + " what they mean");
        }
        return new Labels(selector.at("matchLabels").pairs());
    }

    boolean match(Map<String, String> labels) {
        return labels.entrySet().containsAll(wanted.entrySet());
    }

    boolean everything() {
        return wanted.isEmpty();
    }

}
