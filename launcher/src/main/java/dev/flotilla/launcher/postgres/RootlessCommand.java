package dev.flotilla.launcher.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.sun.security.auth.module.UnixSystem;
import dev.flotilla.launcher.console.Trouble;

/**
 * PostgreSQL refuses to run as root, which is what containers and CI machines often are.
 * In a user namespace of its own it sees itself as nobody, while the files stay root's.
 */
final class RootlessCommand {

    private static final List<String> NAMESPACE = List.of("unshare", "-U");

    private RootlessCommand() {
    }

    static List<String> of(Path program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (new UnixSystem().getUid() == 0) {
            requireNamespaces();
            command.addAll(NAMESPACE);
        }
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }

    private static void requireNamespaces() {
        List<String> probe = new ArrayList<>(NAMESPACE);
        probe.add("true");
        try {
            if (new ProcessBuilder(probe).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor() == 0) {
                return;
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException("cannot run unshare", e);
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Trouble("PostgreSQL does not run as root, and this machine does not allow 'unshare -U' to hide that",
                "run ./flotilla as an ordinary user, or allow unprivileged user namespaces");
    }

}
