package dev.flotilla.launcher.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

import dev.flotilla.launcher.state.StateDirectory;

/**
 * Who may enter the database. A password even on loopback: without one, every account of
 * the machine would be PostgreSQL's superuser, and that runs programs as this user.
 */
public final class PostgresAccess {

    static final String USER = "flotilla";

    static final String DATABASE = "flotilla";

    private static final int PASSWORD_BYTES = 24;

    private final Path passwordFile;

    public PostgresAccess(StateDirectory state) {
        passwordFile = state.home().resolve("postgres.password");
    }

    /** Made on first use; readable by the owner only from the moment it exists. */
    Path passwordFile() {
        if (!Files.exists(passwordFile)) {
            byte[] random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            Path draft = passwordFile.resolveSibling("postgres.password.new");
            try {
                Files.deleteIfExists(draft);
                Files.createFile(draft,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(draft, Base64.getUrlEncoder().withoutPadding().encodeToString(random),
                        StandardOpenOption.WRITE);
                Files.move(draft, passwordFile);
            }
            catch (IOException e) {
                throw new UncheckedIOException("cannot write " + passwordFile, e);
            }
        }
        return passwordFile;
    }

    String password() {
        try {
            return Files.readString(passwordFile()).strip();
        }
        catch (IOException e) {
            throw new UncheckedIOException("cannot read " + passwordFile, e);
        }
    }

    /** By environment, which other accounts cannot read; a command line they can. */
    public Map<String, String> environment(int port) {
        return Map.of("SPRING_DATASOURCE_URL", jdbcUrl(port), "SPRING_DATASOURCE_USERNAME", USER,
                "SPRING_DATASOURCE_PASSWORD", password());
    }

    public static String jdbcUrl(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

}
