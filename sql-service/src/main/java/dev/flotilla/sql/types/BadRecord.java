package dev.flotilla.sql.types;

/**
 * A record that the job cannot use: it goes to the dead letters with this reason. No
 * stack, since data and not code is at fault, and there may be many.
 */
public final class BadRecord extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BadRecord(String reason) {
        super(reason, null, false, false);
    }

}
