package dev.flotilla.testkit.clickhouse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * Installs the engine with npm where it is not yet, once for all modules: half a
 * gigabyte.
 */
final class NodeEngine {

    private static final List<String> FILES = List.of("package.json", "server.mjs");

    Path install() throws IOException {
        Path directory = Files.createDirectories(root().resolve("target").resolve("todays-clickhouse"));
        // Two modules' tests may want it at the same moment.
        try (FileChannel channel = FileChannel.open(directory.resolve(".lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE); FileLock _ = channel.lock()) {
            Path installed = directory.resolve(".installed");
            byte[] wanted = resource("package.json");
            for (String file : FILES) {
                Files.write(directory.resolve(file), resource(file));
            }
            if (!Files.exists(installed) || !Arrays.equals(Files.readAllBytes(installed), wanted)) {
                npmInstall(directory);
                Files.write(installed, wanted);
            }
        }
        return directory;
    }

    private static void npmInstall(Path directory) throws IOException {
        Path log = directory.resolve("npm.log");
        try {
            Process npm = new ProcessBuilder("npm", "install", "--no-audit", "--no-fund", "--prefix",
                    directory.toString())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
            if (!npm.waitFor(5, TimeUnit.MINUTES)) {
                npm.destroyForcibly();
                throw new IllegalStateException("npm install took longer than 5 minutes, see " + log);
            }
            if (npm.exitValue() != 0) {
                throw new IllegalStateException("npm install answered " + npm.exitValue() + ", see " + log);
            }
        }
        catch (IOException e) {
            throw new IOException("no npm on this machine: apt-get install -y nodejs npm", e);
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while npm installs", e);
        }
    }

    private static Path root() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.exists(at.resolve("mvnw")) && at.getParent() != null) {
            at = at.getParent();
        }
        return at;
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream file = NodeEngine.class.getResourceAsStream("today/" + name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        }
    }

}
