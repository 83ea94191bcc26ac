package dev.flotilla.launcher.services;

import java.nio.file.Files;
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
import org.jspecify.annotations.Nullable;

/**
 * The command by which an instance of a service is started.
 */
public final class ServiceLaunches {

    private final ServiceJars jars;

    private final PostgresAccess access;

    private final Path java;

    private final String extraOptions;

    private final Streaming streaming;

    /**
     * What SQL servers are told.
     *
     * @param apps that every fleet has, as far as they are there
     * @param state where their jobs keep theirs
     */
    public record Streaming(Path apps, Path state) {

        private List<String> arguments() {
            List<String> arguments = new ArrayList<>();
            if (Files.exists(apps)) {
                arguments.addAll(List.of("--app", apps.toString()));
            }
            arguments.add("--flotilla.sql.state-dir=" + state);
            return arguments;
        }

    }

    /**
     * Whom a service has to find.
     *
     * @param ingestionPort of the instance that makes load; absent where there is none
     */
    public record Neighbours(String bootstrapServers, int postgresPort, @Nullable Integer ingestionPort) {
    }

    /**
     * @param extraOptions for every service's JVM, separated by blanks
     */
    public ServiceLaunches(ServiceJars jars, PostgresAccess access, Path java, String extraOptions,
            Streaming streaming) {
        this.jars = jars;
        this.access = access;
        this.java = java;
        this.extraOptions = extraOptions;
        this.streaming = streaming;
    }

    public Launch launch(Member member, int port, Neighbours neighbours) {
        Path jar = jars.install(member.role());
        List<String> command = ServiceJvm.atWork(java, jar);
        if (member.role() == Role.HUB) {
            command.addAll(ServiceJvm.FOR_LITTLE_WORK);
        }
        Arrays.stream(extraOptions.split(" ", -1)).filter(option -> !option.isBlank()).forEach(command::add);
        command.addAll(List.of("-jar", jar.toString(), "--server.port=" + port));
        if (member.role() == Role.SQL) {
            command.addAll(streaming.arguments());
        }
        if (member.role() == Role.HUB && neighbours.ingestionPort() != null) {
            command.add("--flotilla.hub.load.addresses=http://localhost:" + neighbours.ingestionPort());
        }
        return new Launch(member, port, null, command, environment(member, neighbours));
    }

    private Map<String, String> environment(Member member, Neighbours neighbours) {
        Map<String, String> environment = new HashMap<>();
        environment.put("KAFKA_BOOTSTRAP_SERVERS", neighbours.bootstrapServers());
        environment.put("INSTANCE_NUMBER", Integer.toString(member.number()));
        environment.put("MALLOC_ARENA_MAX", "2");
        // People read these logs, also where this whole machine is a container.
        environment.put("LOGGING_STRUCTURED_FORMAT_CONSOLE", "");
        if (member.role() == Role.STORAGE || member.role() == Role.DATA_BRIDGE) {
            environment.putAll(access.environment(neighbours.postgresPort()));
        }
        return environment;
    }

}
