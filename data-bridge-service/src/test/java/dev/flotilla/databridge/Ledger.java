package dev.flotilla.databridge;

import java.util.ArrayList;
import java.util.List;

/**
 * Where each record has to be in the end that a test class has sent, as
 * {@code partition:offset}.
 */
final class Ledger {

    private final List<String> good = new ArrayList<>();

    private final List<String> bad = new ArrayList<>();

    void good(int partition, List<Long> offsets) {
        offsets.forEach(offset -> good.add(partition + ":" + offset));
    }

    void bad(int partition, List<Long> offsets) {
        offsets.forEach(offset -> bad.add(partition + ":" + offset));
    }

    List<String> good() {
        return good;
    }

    List<String> bad() {
        return bad;
    }

}
