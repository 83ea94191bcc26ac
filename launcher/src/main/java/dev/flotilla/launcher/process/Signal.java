package dev.flotilla.launcher.process;

/**
 * What can be said to a process.
 */
public enum Signal {

    TERM, INT, KILL, STOP, CONT

}
