package dev.flotilla.launcher.members;

import java.util.Arrays;
import java.util.List;

/**
 * What a member does, in the order in which a fleet stops: those that bring work in
 * first, then those that do it, then who watches them, what everything stands on last.
 */
public enum Role {

    INGESTION("ingestion-service", 8081, Kind.SERVICE), PROCESSOR("processor-service", 8085, Kind.SERVICE),
    SQL("sql-service", 8083, Kind.SERVICE), STORAGE("storage-service", 8082, Kind.SERVICE),
    DATA_BRIDGE("data-bridge-service", 8084, Kind.SERVICE), HUB("hub-service", 8080, Kind.SERVICE),
    POSTGRES("postgres", 5433, Kind.DATABASE), BROKER("broker", 9092, Kind.BROKER);

    private final String label;

    private final int firstPort;

    private final Kind kind;

    Role(String label, int firstPort, Kind kind) {
        this.label = label;
        this.firstPort = firstPort;
        this.kind = kind;
    }

    public String label() {
        return label;
    }

    /** The port that the first replica has wherever it is free. */
    public int firstPort() {
        return firstPort;
    }

    public Kind kind() {
        return kind;
    }

    public static List<Role> services() {
        return Arrays.stream(values()).filter(role -> role.kind == Kind.SERVICE).toList();
    }

    /** What it takes to start, reach and stop a member. */
    public enum Kind {

        SERVICE, DATABASE, BROKER

    }

}
