package dev.flotilla.hub.keys;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

class KeyCountTest {

    private final KeyCount count = new KeyCount();

    @Test
    void shouldTellTheMostFrequentFirst() {
        add("b", 1);
        add("a", 3);

        assertThat(count.shares().lookedAt()).isEqualTo(4);
        assertThat(count.shares().top()).containsExactly(entry("a", 0.75), entry("b", 0.25));
    }

    @Test
    void shouldTellTenAtMost() {
        for (int i = 0; i < 30; i++) {
            add("key " + i, 30 - i);
        }

        assertThat(count.shares().top()).hasSize(10).containsKeys("key 0", "key 9");
    }

    @Test
    void shouldCountRecordsWithoutAKeyAsLookedAtOnly() {
        add("a", 1);

        count.add(null);

        assertThat(count.shares()).isEqualTo(new KeyShares(2, 1, Map.of("a", 0.5)));
    }

    @Test
    void shouldTellHowManyOffsetsHoldARecordWhenSomeDoNot() {
        add("a", 3);

        count.passed(4);

        assertThat(count.shares().recordsPerOffset()).isEqualTo(0.75);
    }

    @Test
    void shouldReplaceWhatCannotBePrinted() {
        count.add(new byte[] { 'a', 0, '\n', (byte) 0xff, 'b' });
        add("\u202etxt.exe", 1);

        assertThat(count.shares().top()).containsOnlyKeys("a���b", "�txt.exe");
    }

    @Test
    void shouldShortenWhatIsLongAndCutNoCharacterInTwo() {
        add("🚀".repeat(200), 1);
        add("x".repeat(81), 1);
        add("y".repeat(80), 1);

        assertThat(count.shares().top()).containsOnlyKeys("🚀".repeat(79) + "…", "x".repeat(79) + "…", "y".repeat(80));
    }

    private void add(String key, int times) {
        for (int i = 0; i < times; i++) {
            count.add(key.getBytes(StandardCharsets.UTF_8));
        }
    }

}
