package dev.flotilla.common.events;

public enum OrderStatus {

    CONFIRMED, REJECTED

}
