package dev.flotilla.storage.proof;

import org.jspecify.annotations.Nullable;

/**
 * The customers whose id begins with a prefix, as a range that an index can walk: from
 * inclusive, to exclusive, null for no end.
 */
record CustomerRange(String from, @Nullable String to) {

    static CustomerRange startingWith(String prefix) {
        if (prefix.isEmpty()) {
            return new CustomerRange("", null);
        }
        int last = prefix.length() - 1;
        // Ids are ASCII and compared by their bytes.
        return new CustomerRange(prefix, prefix.substring(0, last) + (char) (prefix.charAt(last) + 1));
    }

}
