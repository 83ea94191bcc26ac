package dev.flotilla.common.heartbeat;

public enum InstanceState {

    STARTING, RUNNING, DRAINING, STOPPED

}
