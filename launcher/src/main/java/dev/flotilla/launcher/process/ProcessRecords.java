package dev.flotilla.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import dev.flotilla.launcher.members.Member;
import dev.flotilla.launcher.state.StateDirectory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One file per member in {@code run}. Trees instead of bound records: reflection would
 * cost every command a tenth of a second.
 */
public final class ProcessRecords {

    private final Path directory;

    private final JsonMapper json;

    public ProcessRecords(StateDirectory state, JsonMapper json) {
        this.directory = state.run();
        this.json = json;
    }

    public List<ProcessRecord> all() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        List<ProcessRecord> records = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*.json")) {
            for (Path file : files) {
                read(file).ifPresent(records::add);
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException("cannot list " + directory, e);
        }
        records.sort(Comparator.comparing(ProcessRecord::member));
        return records;
    }

    public Optional<ProcessRecord> find(Member member) {
        return read(file(member));
    }

    public void save(ProcessRecord record) {
        ObjectNode node = json.createObjectNode();
        node.put("member", record.member().name());
        node.put("service", record.member().role().label());
        node.put("pid", record.pid());
        node.put("stamp", record.stamp());
        node.put("port", record.port());
        if (record.innerPort() != null) {
            node.put("innerPort", record.innerPort());
        }
        node.put("startedAt", record.startedAt().toString());
        node.put("stoppedOnPurpose", record.stoppedOnPurpose());
        Path target = file(record.member());
        Path draft = target.resolveSibling(target.getFileName() + ".new");
        try {
            Files.writeString(draft, json.writeValueAsString(node));
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        }
        catch (IOException e) {
            throw new UncheckedIOException("cannot write " + target, e);
        }
    }

    public void delete(Member member) {
        try {
            Files.deleteIfExists(file(member));
        }
        catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file(member), e);
        }
    }

    private Path file(Member member) {
        return directory.resolve(member.name() + ".json");
    }

    /**
     * A file that cannot be read tells nothing; its process is still found by its mark.
     */
    private Optional<ProcessRecord> read(Path file) {
        try {
            JsonNode node = json.readTree(Files.readString(file, StandardCharsets.UTF_8));
            JsonNode innerPort = node.path("innerPort");
            return Member.parse(node.path("member").asString(""))
                .map(member -> new ProcessRecord(member, node.path("pid").asLong(), node.path("stamp").asString(""),
                        node.path("port").asInt(), innerPort.isNumber() ? innerPort.asInt() : null,
                        Instant.parse(node.path("startedAt").asString("1970-01-01T00:00:00Z")),
                        node.path("stoppedOnPurpose").asBoolean(false)));
        }
        catch (IOException | JacksonException unreadable) {
            return Optional.empty();
        }
    }

}
