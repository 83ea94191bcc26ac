package dev.flotilla.launcher.services;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.flotilla.launcher.console.Console;
import dev.flotilla.launcher.console.Trouble;

/**
 * Lets a service come up once, without Kafka or a database, and keeps what the JVM has
 * learned of its classes: every start of this build then takes half the work.
 */
final class AotTraining {

    private static final int SECONDS = 120;

    private final Path java;

    private final Console console;

    AotTraining(Path java, Console console) {
        this.java = java;
        this.console = console;
    }

    /** A service that cannot be trained starts all the same, only slower. */
    void train(String service, Path jar, Path log) {
        Path cache = ServiceJvm.cacheOf(jar);
        if (Files.exists(cache)) {
            return;
        }
        Path draft = cache.resolveSibling(cache.getFileName() + ".new");
        List<String> command = new ArrayList<>(ServiceJvm.inTraining(java, draft));
        command.addAll(List.of("-Dspring.context.exit=onRefresh", "-jar", jar.toString(), "--server.port=0",
                "--spring.flyway.enabled=false"));
        try {
            if (succeeds(command, log)) {
                Files.move(draft, cache, StandardCopyOption.ATOMIC_MOVE);
                console.say("  %s prepared for quick starts".formatted(service));
            }
            else {
                console.say("  %s not prepared, it will start more slowly; why: %s".formatted(service, log));
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException("cannot prepare " + service, e);
        }
    }

    private static boolean succeeds(List<String> command, Path log) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
        try {
            return process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("the preparation was interrupted", "./flotilla prepare", e);
        }
        finally {
            // The cache is assembled by a child of it.
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

}
