package dev.flotilla.common.errors;

/**
 * One field that is wrong, where it stands in the request (such as
 * {@code items[3].quantity}), and what would be right.
 */
public record FieldProblem(String field, String problem) {
}
