package dev.flotilla.launcher.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import dev.flotilla.launcher.console.Trouble;
import dev.flotilla.launcher.state.FileTree;
import dev.flotilla.launcher.state.StateDirectory;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * Unpacks PostgreSQL's programs, which the build brings as an archive on the class path.
 */
final class PostgresBinaries {

    private static final int OWNER_EXECUTE = 0100;

    private final StateDirectory state;

    PostgresBinaries(StateDirectory state) {
        this.state = state;
    }

    Path program(String name) {
        return state.postgresProgram().resolve("bin").resolve(name);
    }

    void unpackIfMissing() {
        if (Files.isExecutable(program("postgres"))) {
            return;
        }
        Path draft = state.home().resolve("postgres.new");
        new FileTree(draft).delete();
        try (InputStream archive = open();
                TarArchiveInputStream tar = new TarArchiveInputStream(
                        new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            unpack(tar, draft);
            Files.move(draft, state.postgresProgram(), StandardCopyOption.ATOMIC_MOVE);
        }
        catch (IOException e) {
            throw new UncheckedIOException("cannot unpack PostgreSQL into " + draft, e);
        }
    }

    private static InputStream open() {
        String name = archiveName(System.getProperty("os.name"), System.getProperty("os.arch"));
        InputStream archive = PostgresBinaries.class.getResourceAsStream("/" + name);
        if (archive == null) {
            throw new Trouble("there is no PostgreSQL for this kind of machine (" + name + ") on the class path",
                    "Linux and macOS on x86-64 and ARM are supported; on others use docker compose");
        }
        return archive;
    }

    static String archiveName(String system, String architecture) {
        String os = system.toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        boolean arm = architecture.equals("aarch64") || architecture.startsWith("arm");
        String arch = arm ? "arm_64" : "x86_64";
        return "postgres-" + os + "-" + arch + ".txz";
    }

    private static void unpack(TarArchiveInputStream tar, Path root) throws IOException {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path target = root.resolve(entry.getName()).normalize();
            if (!target.startsWith(root)) {
                throw new IOException("the archive's entry " + entry.getName() + " leads out of " + root);
            }
            if (entry.isDirectory()) {
                Files.createDirectories(target);
                continue;
            }
            Files.createDirectories(target.getParent());
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            }
            else {
                Files.copy(tar, target);
                Files.setPosixFilePermissions(target, permissions((entry.getMode() & OWNER_EXECUTE) != 0));
            }
        }
    }

    private static Set<PosixFilePermission> permissions(boolean executable) {
        Set<PosixFilePermission> permissions = EnumSet.of(PosixFilePermission.OWNER_READ,
                PosixFilePermission.OWNER_WRITE);
        if (executable) {
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
        }
        return permissions;
    }

}
