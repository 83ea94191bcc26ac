package dev.flotilla.launcher.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.flotilla.launcher.console.Trouble;
import dev.flotilla.launcher.state.StateDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BrokerStorageTest {

    @TempDir
    private Path directory;

    private StateDirectory state;

    @BeforeEach
    void create() {
        state = new StateDirectory(directory.resolve("home")).create();
    }

    @Test
    void shouldFormatWhenThereIsNoDataAtAll() {
        new BrokerStorage(state).formatFor(1);

        assertThat(new BrokerStorage(state).brokersOnDisk()).isEqualTo(1);
    }

    @Test
    void shouldRefuseToFormatWhenTheDatabaseKnowsAnEarlierLog() throws IOException {
        Files.writeString(Files.createDirectories(state.postgresData()).resolve("PG_VERSION"), "18");

        assertThatThrownBy(() -> new BrokerStorage(state).formatFor(1)).isInstanceOfSatisfying(Trouble.class,
                trouble -> assertThat(trouble.wayOut()).contains("--fresh"));
        assertThat(new BrokerStorage(state).brokersOnDisk()).isZero();
    }

}
