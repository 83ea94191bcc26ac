package dev.flotilla.launcher.services;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.flotilla.launcher.members.Member;
import dev.flotilla.launcher.members.Role;
import dev.flotilla.launcher.postgres.PostgresAccess;
import dev.flotilla.launcher.process.Launch;

/**
 * The command by which an instance of a service is started.
 */
public final class ServiceLaunches {

    /** Sized so that every part at its bound stays below 300 MiB resident together. */
    private static final List<String> SIZES = List.of("-Xms32m", "-Xmx96m", "-XX:+UseSerialGC",
            "-XX:MaxMetaspaceSize=112m", "-XX:ReservedCodeCacheSize=40m", "-XX:MaxDirectMemorySize=24m", "-Xss512k",
            "-XX:+ExitOnOutOfMemoryError");

    private final ServiceJars jars;

    private final PostgresAccess access;

    private final Path java;

    private final String extraOptions;

    /**
     * @param extraOptions for every service's JVM, separated by blanks
     */
    public ServiceLaunches(ServiceJars jars, PostgresAccess access, Path java, String extraOptions) {
        this.jars = jars;
        this.access = access;
        this.java = java;
        this.extraOptions = extraOptions;
    }

    public Launch launch(Member member, int port, String bootstrapServers, int postgresPort) {
        Path jar = jars.install(member.role());
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.addAll(SIZES);
        command.addAll(List.of("-XX:SharedArchiveFile=" + jar.resolveSibling("classes.jsa"),
                "-XX:+AutoCreateSharedArchive", "-Xlog:disable", "-Xlog:all=error,cds=off,aot=off:stderr"));
        Arrays.stream(extraOptions.split(" ", -1)).filter(option -> !option.isBlank()).forEach(command::add);
        command.addAll(List.of("-jar", jar.toString(), "--server.port=" + port));
        return new Launch(member, port, null, command, environment(member, bootstrapServers, postgresPort));
    }

    private Map<String, String> environment(Member member, String bootstrapServers, int postgresPort) {
        Map<String, String> environment = new HashMap<>();
        environment.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
        environment.put("INSTANCE_NUMBER", Integer.toString(member.number()));
        environment.put("MALLOC_ARENA_MAX", "2");
        // People read these logs, also where this whole machine is a container.
        environment.put("LOGGING_STRUCTURED_FORMAT_CONSOLE", "");
        if (member.role() == Role.STORAGE) {
            environment.putAll(access.environment(postgresPort));
        }
        return environment;
    }

}
