package dev.flotilla.testkit.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A server that cannot outlive this JVM, however that ends. Its guard is a shell that
 * reads from this JVM: when the pipe ends, the guard kills.
 */
public final class GuardedProcess {

    // A Ctrl-C at the terminal reaches the guard, too; it must not leave without its
    // work.
    private static final String GUARD = """
            trap : INT TERM HUP
            log=$1; shift
            exec 3<&0 2>>"$log"
            "$@" >>"$log" </dev/null 3<&- &
            server=$!
            { read -r _ <&3; kill -9 $server; } &
            reader=$!
            echo $server
            wait $server
            status=$?
            kill -9 $server $reader
            exit $status
            """;

    private final String name;

    private final Process guard;

    private final long pid;

    private GuardedProcess(String name, Process guard, long pid) {
        this.name = name;
        this.guard = guard;
        this.pid = pid;
    }

    public static GuardedProcess start(String name, Path log, List<String> command) {
        List<String> guarded = new ArrayList<>(List.of("sh", "-c", GUARD, "guard-of-" + name, log.toString()));
        guarded.addAll(command);
        try {
            Process guard = new ProcessBuilder(guarded).start();
            BufferedReader answer = guard.inputReader();
            String pid = answer.readLine();
            if (pid == null) {
                throw new IllegalStateException("the guard of " + name + " ended before it started anything");
            }
            return new GuardedProcess(name, guard, Long.parseLong(pid));
        }
        catch (IOException e) {
            throw new UncheckedIOException("cannot start " + name, e);
        }
    }

    public long pid() {
        return pid;
    }

    public boolean isAlive() {
        return guard.isAlive();
    }

    public void kill() {
        try {
            guard.getOutputStream().close();
            if (!guard.waitFor(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException(name + " did not end within 30 s");
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    public void pause() {
        Signals.pause(pid);
    }

    public void resume() {
        Signals.resume(pid);
    }

}
