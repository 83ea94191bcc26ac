package dev.flotilla.sql.stores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class StateDirectoryTest {

    @TempDir
    private Path root;

    @Test
    void shouldGiveEveryProcessAPlaceAndTheSameAgainWhenItIsBack() {
        StateDirectory one = StateDirectory.claim(root, null);
        StateDirectory two = StateDirectory.claim(root, 7);
        StateDirectory three = StateDirectory.claim(root, 7);
        assertThat(List.of(one.path(), two.path(), three.path())).containsExactly(root.resolve("1"), root.resolve("7"),
                root.resolve("2"));

        two.close();

        try (StateDirectory again = StateDirectory.claim(root, 7)) {
            assertThat(again.path()).isEqualTo(root.resolve("7"));
        }
        one.close();
        three.close();
    }

    @Test
    void shouldKeepStateWhenItIsOfTheSameStoresOnly() throws IOException {
        try (StateDirectory directory = StateDirectory.claim(root, null)) {
            directory.prepare("velo-a-b", new TreeSet<>(List.of("counts-1")));
            Path kept = Files.createDirectories(directory.path().resolve("velo-a-b").resolve("0_0"));

            directory.prepare("velo-a-b", new TreeSet<>(List.of("counts-1")));
            assertThat(kept).exists();

            directory.prepare("velo-a-b", new TreeSet<>(List.of("counts-2")));
            assertThat(kept).doesNotExist();
        }
    }

    @Test
    void shouldLeaveOtherGroupsWhenOneIsForgotten() throws IOException {
        try (StateDirectory directory = StateDirectory.claim(root, null)) {
            Path other = Files.createDirectories(directory.path().resolve("velo-a-bc"));
            Path gone = Files.createDirectories(directory.path().resolve("velo-a-b"));

            directory.forget("velo-a-b");

            assertThat(other).exists();
            assertThat(gone).doesNotExist();
        }
    }

}
