package dev.flotilla.launcher.services;

import java.nio.file.Path;
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
        List<String> command = ServiceJvm.atWork(java, jar);
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
        if (member.role() == Role.STORAGE || member.role() == Role.DATA_BRIDGE) {
            environment.putAll(access.environment(postgresPort));
        }
        return environment;
    }

}
