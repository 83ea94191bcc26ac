package dev.flotilla.launcher.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What Java knows of processes on every system: enough to tell the living from the dead,
 * not whether one is paused or was left unrecorded.
 */
final class HandleProcessTable implements ProcessTable {

    @Override
    public Optional<Entry> entry(long pid) {
        return ProcessHandle.of(pid)
            .filter(ProcessHandle::isAlive)
            .flatMap(handle -> handle.info().startInstant())
            .map(start -> new Entry("started/" + start, false, 0));
    }

    @Override
    public List<Found> membersOf(Path home) {
        return List.of();
    }

}
