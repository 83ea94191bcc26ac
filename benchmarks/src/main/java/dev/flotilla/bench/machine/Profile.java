package dev.flotilla.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where a JVM beside this one spends its time and its memory, by Java Flight Recorder.
 */
public final class Profile {

    private static final int FRAMES = 40;

    private static final int THREADS = 8;

    private static final int CLASSES = 12;

    private final Workshop workshop;

    private final Consumer<String> terminal;

    public Profile(Workshop workshop, Consumer<String> terminal) {
        this.workshop = workshop;
        this.terminal = terminal;
    }

    public void begin(String name, long process) {
        jcmd(name, process, "JFR.start", "name=profile", "settings=profile");
    }

    public void end(String name, long process) {
        Path recording = workshop.file(name + ".jfr");
        jcmd(name, process, "JFR.dump", "name=profile", "filename=" + recording);
        Findings findings = new Findings();
        try (RecordingFile file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                findings.see(file.readEvent());
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException("cannot read " + recording, e);
        }
        terminal.accept(findings.of(name) + "  all of it: " + recording);
    }

    private void jcmd(String name, long process, String... words) {
        Path tool = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        List<String> command = Stream.concat(Stream.of(tool.toString(), String.valueOf(process)), Stream.of(words))
            .toList();
        Path log = workshop.file(name + "-profile.log");
        try {
            Process running = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
            if (!running.waitFor(60, TimeUnit.SECONDS) || running.exitValue() != 0) {
                running.destroyForcibly();
                throw new IllegalStateException("no profile of " + name + ", see " + log);
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Counts samples; an allocation weighs as many bytes as it stands for. */
    private static final class Findings {

        private long samples;

        private final Map<String, Long> threads = new HashMap<>();

        private final Map<String, Long> self = new HashMap<>();

        private final Map<String, Long> within = new HashMap<>();

        private final Set<Long> allocating = new HashSet<>();

        private final Map<String, Long> allocated = new HashMap<>();

        void see(RecordedEvent event) {
            switch (event.getEventType().getName()) {
                case "jdk.ExecutionSample", "jdk.NativeMethodSample" -> sample(event);
                case "jdk.ObjectAllocationSample" -> allocation(event);
                default -> {
                }
            }
        }

        private void allocation(RecordedEvent event) {
            // The first one stands for everything since the thread began.
            if (event.getThread() != null && !allocating.add(event.getThread().getId())) {
                RecordedClass type = event.getClass("objectClass");
                allocated.merge(type.getName(), event.getLong("weight"), Long::sum);
            }
        }

        private void sample(RecordedEvent event) {
            if (event.getStackTrace() == null || event.getStackTrace().getFrames().isEmpty()) {
                return;
            }
            List<RecordedFrame> frames = event.getStackTrace().getFrames();
            String top = method(frames.getFirst());
            // Waiting for the network is sampled like work.
            if (event.getEventType().getName().equals("jdk.NativeMethodSample") && top.contains("EPoll")) {
                return;
            }
            samples++;
            String thread = event.getThread("sampledThread").getJavaName();
            threads.merge(String.valueOf(thread).replaceAll("\\p{XDigit}{8}(-\\p{XDigit}+){4}", "…"), 1L, Long::sum);
            self.merge(top, 1L, Long::sum);
            Set<String> seen = new HashSet<>();
            frames.stream().map(Findings::method).filter(seen::add).forEach(one -> within.merge(one, 1L, Long::sum));
        }

        private static String method(RecordedFrame frame) {
            return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
        }

        String of(String name) {
            StringBuilder text = new StringBuilder("\n" + name + "\n");
            top(text, "threads", threads, samples, THREADS);
            top(text, "methods by themselves", self, samples, FRAMES);
            top(text, "methods with what they call", within, samples, FRAMES);
            long bytes = allocated.values().stream().mapToLong(each -> each).sum();
            top(text, "bytes allocated", allocated, bytes, CLASSES);
            return text.toString();
        }

        private static void top(StringBuilder text, String title, Map<String, Long> counts, long all, int most) {
            text.append("  ").append(title).append(" (of ").append(all).append(")\n");
            counts.entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(most)
                .forEach(entry -> text
                    .append("    %5.1f%%  %s%n".formatted(100.0 * entry.getValue() / all, entry.getKey())));
        }

    }

}
