package dev.flotilla.hub.lag;

/**
 * What the commits of the last minutes say about a consumer; the worst is last.
 */
public enum Verdict {

    /** Nothing has been committed yet, or too little to judge by. */
    UNKNOWN,

    OK,

    /** It works, and its lag only grows. */
    WARN,

    /** It commits, and does not come forward. */
    STALL,

    /** It has gone back. */
    REWIND,

    /** It has ended to commit. */
    STOP

}
