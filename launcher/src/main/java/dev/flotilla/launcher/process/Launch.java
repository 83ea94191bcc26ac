package dev.flotilla.launcher.process;

import java.util.List;
import java.util.Map;

import dev.flotilla.launcher.members.Member;
import org.jspecify.annotations.Nullable;

/**
 * All that is needed to start one member.
 *
 * @param environment in addition to the launcher's own; may hold secrets, so it is never
 * written to disk
 */
public record Launch(Member member, int port, @Nullable Integer innerPort, List<String> command,
        Map<String, String> environment) {

    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    @Override
    public String toString() {
        return "Launch[" + member + ", port " + port + "]";
    }

}
