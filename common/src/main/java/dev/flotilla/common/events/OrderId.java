package dev.flotilla.common.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

public record OrderId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OrderId {
        SafeText.require("orderId", value);
    }

    @Override
    public String toString() {
        return value;
    }

}
