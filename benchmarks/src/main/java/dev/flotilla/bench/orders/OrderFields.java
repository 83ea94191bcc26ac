package dev.flotilla.bench.orders;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * One processed order, pulled out of its JSON in one pass without any tree. Used again
 * for the next one.
 */
public final class OrderFields {

    private static final JsonFactory JSON = new JsonFactory();

    public @Nullable String orderId;

    public @Nullable String customerId;

    public @Nullable Long customerSequence;

    public @Nullable String status;

    public @Nullable String reason;

    public @Nullable String currency;

    public @Nullable Long totalMinor;

    public @Nullable String placedAt;

    public @Nullable String processedAt;

    public @Nullable String processedBy;

    public byte[] source = new byte[0];

    public int itemsFrom;

    public int itemsLength;

    public void read(byte[] json) {
        clear();
        source = json;
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                take(name, parser.nextToken(), parser);
            }
        }
    }

    public String items() {
        return new String(source, itemsFrom, itemsLength, StandardCharsets.UTF_8);
    }

    private void take(String name, JsonToken token, JsonParser parser) {
        switch (name) {
            case "orderId" -> orderId = parser.getString();
            case "customerId" -> customerId = parser.getString();
            case "customerSequence" -> customerSequence = parser.getLongValue();
            case "status" -> status = parser.getString();
            case "reason" -> reason = parser.getString();
            case "currency" -> currency = parser.getString();
            case "totalMinor" -> totalMinor = parser.getLongValue();
            case "placedAt" -> placedAt = parser.getString();
            case "processedAt" -> processedAt = parser.getString();
            case "processedBy" -> processedBy = parser.getString();
            case "items" -> {
                itemsFrom = (int) parser.currentTokenLocation().getByteOffset();
                parser.skipChildren();
                itemsLength = (int) parser.currentLocation().getByteOffset() - itemsFrom;
            }
            case null -> throw new IllegalStateException(token + " without a name");
            default -> parser.skipChildren();
        }
    }

    private void clear() {
        orderId = null;
        customerId = null;
        customerSequence = null;
        status = null;
        reason = null;
        currency = null;
        totalMinor = null;
        placedAt = null;
        processedAt = null;
        processedBy = null;
        itemsFrom = 0;
        itemsLength = 0;
    }

}
