package dev.flotilla.sql.functions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Functions that stand under one heading of the reference.
 */
record FunctionGroup(String title, List<ListedFunction> functions) {

    FunctionGroup {
        functions = List.copyOf(functions);
    }

    static Rows titled(String title) {
        return new Rows(title);
    }

    /** The rows, as they are written down. */
    static final class Rows {

        private final String title;

        private final List<ListedFunction> functions = new ArrayList<>();

        private Class<?> owner = Object.class;

        private Rows(String title) {
            this.title = title;
        }

        Rows of(Class<?> owner) {
            this.owner = owner;
            return this;
        }

        /**
         * Adds a function.
         * @param call its name, its other names and its arguments:
         * {@code NAME/OTHER(text, n)}
         */
        Rows add(String call, String summary, String... signatures) {
            int open = call.indexOf('(');
            List<String> names = Arrays.asList(call.substring(0, open).split("/", -1));
            functions.add(new ListedFunction(names.getFirst(), names.subList(1, names.size()),
                    call.substring(open + 1, call.length() - 1), summary, owner,
                    Arrays.stream(signatures).map(Signature::parse).toList()));
            return this;
        }

        FunctionGroup done() {
            return new FunctionGroup(title, functions);
        }

    }

}
