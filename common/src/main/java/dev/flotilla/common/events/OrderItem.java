package dev.flotilla.common.events;

public record OrderItem(String sku, int quantity, long unitPriceMinor) {

    public static final int MAX_QUANTITY = 1_000_000;

    /** Keeps 200 items of the greatest quantity within a long. */
    public static final long MAX_UNIT_PRICE_MINOR = 1_000_000_000L;

    public OrderItem {
        SafeText.require("sku", sku);
        if (quantity < 1 || quantity > MAX_QUANTITY) {
            throw new IllegalArgumentException("quantity must be 1 to " + MAX_QUANTITY + ", but is " + quantity);
        }
        if (unitPriceMinor < 0 || unitPriceMinor > MAX_UNIT_PRICE_MINOR) {
            throw new IllegalArgumentException(
                    "unitPriceMinor must be 0 to " + MAX_UNIT_PRICE_MINOR + ", but is " + unitPriceMinor);
        }
    }

    public long totalMinor() {
        return quantity * unitPriceMinor;
    }

}
