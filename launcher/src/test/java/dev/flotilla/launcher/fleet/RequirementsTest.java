package dev.flotilla.launcher.fleet;

import java.util.List;
import java.util.Map;

import dev.flotilla.launcher.members.Member;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RequirementsTest {

    private static final long GIB = 1L << 30;

    private static final List<Member> FLEET = Wanted.of(Map.of(), Map.of()).members();

    @Test
    void shouldBeContentWhenThereIsEnough() {
        assertThat(Requirements.unmet(FLEET, 4 * GIB, 10 * GIB)).isEmpty();
    }

    @Test
    void shouldNameBothSizesAndAWayOutWhenMemoryIsShort() {
        assertThat(Requirements.unmet(FLEET, GIB, 10 * GIB)).hasValueSatisfying(trouble -> {
            assertThat(trouble).hasMessageContaining("2160 MiB").hasMessageContaining("1024 MiB");
            assertThat(trouble.wayOut()).contains("--scale");
        });
    }

    @Test
    void shouldNameTheDiskWhenItIsFull() {
        assertThat(Requirements.unmet(FLEET, 4 * GIB, 100))
            .hasValueSatisfying(trouble -> assertThat(trouble).hasMessageContaining("too little disk"));
    }

    @Test
    void shouldReadWhatIsAvailableWhenTheSystemIsLinux() {
        assertThat(Machine.availableMemory(List.of("MemTotal:  100 kB", "MemAvailable:   42 kB"))).isEqualTo(42 * 1024);
    }

}
