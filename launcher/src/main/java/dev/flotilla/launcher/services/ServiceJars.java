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
        Path runnable = runnable(service, built);
        if (!Files.exists(runnable)) {
            extract(built, directory(service, built), service);
        }
        return runnable;
    }

    private Path directory(Role service, Path built) {
        return apps(service).resolve(fingerprint(built));
    }

    private Path runnable(Role service, Path built) {
        return directory(service, built).resolve(service.label() + ".jar");
    }

    /** Installed, and quick to start. */
    public void prepare(Role service) {
        training.train(service.label(), install(service), installLog(service));
    }

    /** Whether its newest build could start more quickly than it does. */
    public boolean isUnprepared(Role service) {
        return builds(service).stream()
            .map(built -> runnable(service, built))
            .anyMatch(runnable -> Files.exists(runnable) && !Files.exists(ServiceJvm.cacheOf(runnable)));
    }

    /** Whether this process runs another build than the newest, as far as can be told. */
    public boolean isOutdated(Role service, long pid) {
        List<Path> builds = builds(service);
        if (builds.size() != 1) {
            return false;
        }
        String command = ProcessHandle.of(pid).flatMap(process -> process.info().commandLine()).orElse("");
        return command.contains(apps(service) + "/") && !command.contains(directory(service, builds.getFirst()) + "/");
    }

    private Path installLog(Role service) {
        return state.logs().resolve("install-" + service.label() + ".log");
    }

    /**
     * Older builds that nobody runs any more; to be called when no instance of the
     * service is alive.
     */
    public void forgetOlder(Role service) {
        Path keep = directory(service, built(service));
        for (Path other : list(apps(service), "*")) {
            if (!other.equals(keep)) {
                new FileTree(other).delete();
            }
        }
    }

    private Path apps(Role service) {
        return state.apps().resolve(service.label());
    }

    private List<Path> builds(Role service) {
        return list(root.resolve(service.label()).resolve("target"), service.label() + "-*-exec.jar");
    }

    Path built(Role service) {
        List<Path> jars = builds(service);
        if (jars.size() > 1) {
            throw new Trouble("several versions of %s are built: %s".formatted(service.label(), jars),
                    "./mvnw clean, then again");
        }
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
