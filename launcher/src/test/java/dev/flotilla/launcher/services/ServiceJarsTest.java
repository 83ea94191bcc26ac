package dev.flotilla.launcher.services;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import dev.flotilla.launcher.console.Console;
import dev.flotilla.launcher.console.Trouble;
import dev.flotilla.launcher.members.Role;
import dev.flotilla.launcher.state.StateDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ServiceJarsTest {

    @TempDir
    private Path root;

    private StateDirectory state;

    private ServiceJars jars;

    @BeforeEach
    void open() {
        state = new StateDirectory(root.resolve("home")).create();
        jars = new ServiceJars(root, state, Path.of("java"), new Console(new PrintWriter(new StringWriter())));
    }

    @Test
    void shouldSayHowToCleanWhenTwoVersionsAreBuilt() throws IOException {
        build("1.0");
        build("1.1");

        assertThatThrownBy(() -> jars.install(Role.STORAGE)).isInstanceOfSatisfying(Trouble.class,
                trouble -> assertThat(trouble.wayOut()).contains("./mvnw clean"));
    }

    @Test
    void shouldKeepTheNewestBuildOnlyWhenOlderOnesAreForgotten() throws IOException {
        Path newest = build("1.0");
        Path apps = state.apps().resolve("storage-service");
        Path kept = Files.createDirectories(apps.resolve(ServiceJars.fingerprint(newest)));
        Path older = Files.createDirectories(apps.resolve("0815"));

        jars.forgetOlder(Role.STORAGE);

        assertThat(kept).exists();
        assertThat(older).doesNotExist();
    }

    @Test
    void shouldTellAnOlderBuildWhenAProcessRunsFromItsDirectory() throws IOException {
        build("1.0");
        Path program = Files.createDirectories(state.apps().resolve("storage-service").resolve("0815")).resolve("run");
        Process older = new ProcessBuilder("sh", "-c", "sleep 60; true", program.toString()).start();
        try {
            assertThat(jars.isOutdated(Role.STORAGE, older.pid())).isTrue();
            assertThat(jars.isOutdated(Role.STORAGE, ProcessHandle.current().pid())).isFalse();
        }
        finally {
            older.descendants().forEach(ProcessHandle::destroyForcibly);
            older.destroyForcibly();
        }
    }

    private Path build(String version) throws IOException {
        Path target = Files.createDirectories(root.resolve("storage-service").resolve("target"));
        Path jar = target.resolve("storage-service-" + version + "-exec.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry(version));
            zip.closeEntry();
        }
        return jar;
    }

}
