package dev.flotilla.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Sends signals. Through the shell's own {@code kill}, which POSIX promises and Java has
 * no word for.
 */
public final class Signals {

    /** To the process alone: it tells its children itself. */
    public boolean send(Signal signal, long pid) {
        return send(signal, List.of(pid));
    }

    /**
     * To the process and all its descendants: PostgreSQL's sessions go on while only
     * their parent is paused, and outlive it when only their parent is killed.
     * @return whether the process itself could be told
     */
    public boolean sendToTree(Signal signal, long pid) {
        List<Long> descendants = new ArrayList<>();
        ProcessHandle.of(pid)
            .map(ProcessHandle::descendants)
            .orElseGet(Stream::empty)
            .map(ProcessHandle::pid)
            .forEach(descendants::add);
        boolean told = send(signal, List.of(pid));
        if (!descendants.isEmpty()) {
            send(signal, descendants);
        }
        return told;
    }

    private static boolean send(Signal signal, List<Long> pids) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "kill -s \"$@\" 2>/dev/null", "sh", signal.name()));
        pids.stream().map(pid -> Long.toString(pid)).forEach(command::add);
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        }
        catch (IOException e) {
            throw new UncheckedIOException("cannot run sh to send " + signal, e);
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

}
