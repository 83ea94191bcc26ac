package dev.flotilla.launcher.process;

/**
 * How a recorded process fares, as far as the operating system knows.
 */
public enum Condition {

    ALIVE, PAUSED, DEAD, STOPPED;

    /** Whether there is a process that holds memory and ports. */
    public boolean exists() {
        return this == ALIVE || this == PAUSED;
    }

}
