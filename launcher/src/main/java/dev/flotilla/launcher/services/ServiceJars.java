package dev.flotilla.launcher.services;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;

import dev.flotilla.launcher.console.Console;
import dev.flotilla.launcher.console.Trouble;
import dev.flotilla.launcher.members.Role;
import dev.flotilla.launcher.state.FileTree;
import dev.flotilla.launcher.state.LogFile;
import dev.flotilla.launcher.state.StateDirectory;

/**
 * Installs a service from the build into {@code apps}, one directory per build. Processes
 * run from there: a rebuild cannot pull a jar from under them, and the unpacked form
 * starts faster and can share its classes between instances.
 */
public final class ServiceJars {

    private static final int EXTRACT_SECONDS = 60;

    private final Path root;

    private final StateDirectory state;

    private final Path java;

    private final AotTraining training;

    public ServiceJars(Path root, StateDirectory state, Path java, Console console) {
        this.root = root;
        this.state = state;
        this.java = java;
        this.training = new AotTraining(java, console);
    }

    /** The installed runnable jar of the newest build. */
    public Path install(Role service) {
        Path built = built(service);
        Path installed = state.apps().resolve(service.label()).resolve(fingerprint(built));
        Path runnable = installed.resolve(service.label() + ".jar");
        if (!Files.exists(runnable)) {
            extract(built, installed, service);
        }
        return runnable;
    }

    /** Installed, and quick to start. */
    public void prepare(Role service) {
        training.train(service.label(), install(service), installLog(service));
    }

    private Path installLog(Role service) {
        return state.logs().resolve("install-" + service.label() + ".log");
    }

    /**
     * Older builds that nobody runs any more; to be called when no instance of the
     * service is alive.
     */
    public void forgetOlder(Role service) {
        Path keep = install(service).getParent();
        for (Path other : list(state.apps().resolve(service.label()), "*")) {
            if (!other.equals(keep)) {
                new FileTree(other).delete();
            }
        }
    }

    Path built(Role service) {
        List<Path> jars = list(root.resolve(service.label()).resolve("target"), service.label() + "-*-exec.jar");
        if (jars.isEmpty()) {
            throw new Trouble("there is no built %s in %s".formatted(service.label(), root),
                    "./mvnw -DskipTests package");
        }
        return jars.getFirst();
    }

    /**
     * By content: equal builds have equal times, and so have different ones, for the
     * build fixes the time of all files.
     */
    static String fingerprint(Path jar) {
        CRC32 sum = new CRC32();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            zip.stream()
                .map(entry -> entry.getName() + " " + entry.getSize() + " " + entry.getCrc() + "\n")
                .forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
        }
        catch (IOException e) {
            throw new UncheckedIOException("cannot read " + jar, e);
        }
        return Long.toHexString(sum.getValue());
    }

    private void extract(Path built, Path installed, Role service) {
        Path draft = installed.resolveSibling(installed.getFileName() + ".new");
        new FileTree(draft).delete();
        Path log = installLog(service);
        try {
            Files.createDirectories(draft);
            Path named = draft.resolve(service.label() + ".jar");
            Files.copy(built, named);
            Path unpacked = draft.resolve("unpacked");
            Process process = new ProcessBuilder(java.toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                    "-Djarmode=tools", "-jar", named.toString(), "extract", "--destination", unpacked.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
            if (!process.waitFor(EXTRACT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new Trouble("cannot unpack %s: %s".formatted(built, new LogFile(log).last(1).lines()),
                        "./mvnw -DskipTests package");
            }
            Files.move(unpacked, installed, StandardCopyOption.ATOMIC_MOVE);
            new FileTree(draft).delete();
        }
        catch (IOException e) {
            throw new UncheckedIOException("cannot install " + built, e);
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("unpacking " + built + " was interrupted", "./flotilla up", e);
        }
    }

    private static List<Path> list(Path directory, String pattern) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, pattern)) {
            List<Path> found = new ArrayList<>();
            files.forEach(found::add);
            return found;
        }
        catch (IOException e) {
            throw new UncheckedIOException("cannot list " + directory, e);
        }
    }

}
