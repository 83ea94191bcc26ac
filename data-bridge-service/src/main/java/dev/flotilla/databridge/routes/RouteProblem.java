package dev.flotilla.databridge.routes;

/**
 * Something wrong with what a person wrote.
 *
 * @param field below {@code flotilla.bridge.routes}
 * @param value as it was written, or empty where nothing was
 * @param remedy what to do, as a sentence about the field
 */
public record RouteProblem(String field, String value, String remedy) {

    @Override
    public String toString() {
        return "flotilla.bridge.routes." + field + (value.isEmpty() ? " is missing: " : " is '" + value + "': ")
                + remedy;
    }

}
