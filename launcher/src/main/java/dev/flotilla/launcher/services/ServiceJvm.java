package dev.flotilla.launcher.services;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a service's JVM is sized, the same in training and in work.
 */
final class ServiceJvm {

    /** Beside the unpacked jar; written once per build. */
    private static final String CACHE = "classes.aot";

    /** Sized so that every part at its bound stays below 300 MiB resident together. */
    private static final List<String> SIZES = List.of("-Xms32m", "-Xmx96m", "-XX:+UseSerialGC",
            "-XX:MaxMetaspaceSize=112m", "-XX:ReservedCodeCacheSize=40m", "-XX:MaxDirectMemorySize=24m", "-Xss512k",
            "-XX:+ExitOnOutOfMemoryError");

    /**
     * For who works little and all day, what the optimising compiler costs is never
     * earned: half of a hub's processor time in its first ten minutes, and 50 MiB.
     */
    static final List<String> FOR_LITTLE_WORK = List.of("-XX:TieredStopAtLevel=1");

    private ServiceJvm() {
    }

    static Path cacheOf(Path jar) {
        return jar.resolveSibling(CACHE);
    }

    static List<String> atWork(Path java, Path jar) {
        List<String> command = command(java);
        if (Files.exists(cacheOf(jar))) {
            command.add("-XX:AOTCache=" + cacheOf(jar));
        }
        return command;
    }

    static List<String> inTraining(Path java, Path cache) {
        List<String> command = command(java);
        command.add("-XX:AOTCacheOutput=" + cache);
        return command;
    }

    private static List<String> command(Path java) {
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.addAll(SIZES);
        command.addAll(List.of("-Xlog:disable", "-Xlog:all=error,cds=off,aot=off:stderr"));
        return command;
    }

}
