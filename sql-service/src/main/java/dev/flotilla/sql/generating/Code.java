package dev.flotilla.sql.generating;

/**
 * Where generated code has a value: two expressions, of which the second counts where the
 * first is false.
 */
record Code(String isNull, String value) {

    static final String NEVER = "false";

    boolean neverNull() {
        return isNull.equals(NEVER);
    }

}
