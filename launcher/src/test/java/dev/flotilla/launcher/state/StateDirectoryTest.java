package dev.flotilla.launcher.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

import dev.flotilla.launcher.console.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StateDirectoryTest {

    @TempDir
    private Path directory;

    @Test
    void shouldLeaveADirectoryAsItIsWhenItIsNotOurs() throws IOException {
        Files.writeString(directory.resolve("letter.txt"), "dear");
        Set<PosixFilePermission> before = Files.getPosixFilePermissions(directory);

        assertThatThrownBy(() -> new StateDirectory(directory).create()).isInstanceOfSatisfying(Trouble.class,
                trouble -> {
                    assertThat(trouble).hasMessageContaining(directory.toString());
                    assertThat(trouble.wayOut()).contains("FLOTILLA_HOME", ".flotilla-home");
                });
        assertThat(directory).isDirectoryNotContaining("glob:**/logs");
        assertThat(Files.getPosixFilePermissions(directory)).isEqualTo(before);
    }

    @Test
    void shouldKnowItsOwnWhenItComesBack() {
        Path home = directory.resolve("home");
        new StateDirectory(home).create();

        StateDirectory again = new StateDirectory(home).create();

        assertThat(again.logs()).isDirectory();
    }

    @Test
    void shouldNameTheRealDirectoryWhenReachedByALink() throws IOException {
        Path real = Files.createDirectory(directory.resolve("real")).toRealPath();
        Path link = Files.createSymbolicLink(directory.resolve("link"), real);

        assertThat(new StateDirectory(link).create().home()).isEqualTo(real);
    }

}
