package dev.flotilla.sql.apps;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.flotilla.sql.planning.Application;
import dev.flotilla.sql.planning.Compiled;
import dev.flotilla.sql.text.Problem;
import dev.flotilla.sql.text.ProblemReport;
import dev.flotilla.sql.text.SourceText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files that a server is started with. One that does not hold keeps it from starting.
 */
final class AppFiles {

    private static final Logger LOG = LoggerFactory.getLogger(AppFiles.class);

    private static final String SUFFIX = ".sql";

    private final AppCompiler compiler;

    AppFiles(AppCompiler compiler) {
        this.compiler = compiler;
    }

    List<Application> read(List<Path> paths) {
        List<Application> applications = new ArrayList<>();
        List<String> reports = new ArrayList<>();
        for (Path path : paths) {
            for (Path file : files(path)) {
                SourceText source = text(file);
                switch (compiler.compile(source)) {
                    case Compiled.Ready(Application application, List<Problem> warnings) -> {
                        applications.add(application);
                        warn(source, warnings);
                    }
                    case Compiled.Refused(List<Problem> problems) -> reports.add(ProblemReport.of(source, problems));
                }
            }
        }
        if (!reports.isEmpty()) {
            throw new InvalidAppsException(String.join("\n", reports));
        }
        return List.copyOf(applications);
    }

    private static void warn(SourceText source, List<Problem> warnings) {
        if (!warnings.isEmpty()) {
            LOG.warn("{} has warnings:\n{}", source.name(), ProblemReport.of(source, warnings));
        }
    }

    private static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> inside = Files.list(path)) {
            return inside.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
        }
        catch (IOException e) {
            throw new InvalidAppsException("cannot list %s: %s".formatted(path.toAbsolutePath(), e.getMessage()), e);
        }
    }

    private static SourceText text(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            return new SourceText(name, Files.readString(file));
        }
        catch (NoSuchFileException e) {
            throw new InvalidAppsException("there is no file " + file.toAbsolutePath(), e);
        }
        catch (MalformedInputException e) {
            throw new InvalidAppsException("%s is not UTF-8 text".formatted(file.toAbsolutePath()), e);
        }
        catch (IOException e) {
            throw new InvalidAppsException("cannot read %s: %s".formatted(file.toAbsolutePath(), e), e);
        }
    }

}
