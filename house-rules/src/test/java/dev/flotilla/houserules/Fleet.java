package dev.flotilla.houserules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/**
 * The compiled classes of every module that the parent names.
 */
final class Fleet {

    static final JavaClasses MAIN = classes("target/classes");

    static final JavaClasses TESTS = classes("target/test-classes");

    static final JavaClasses ALL = new ClassFileImporter()
        .importPaths(Stream.concat(directories("target/classes").stream(), directories("target/test-classes").stream())
            .toList());

    private Fleet() {
    }

    private static JavaClasses classes(String directory) {
        return new ClassFileImporter().importPaths(directories(directory));
    }

    private static List<Path> directories(String directory) {
        return modules().stream().map(module -> Path.of("..", module, directory)).filter(Files::isDirectory).toList();
    }

    static List<String> modules() {
        try {
            String parent = Files.readString(Path.of("..", "pom.xml"));
            return Pattern.compile("<module>(.+?)</module>").matcher(parent).results().map(m -> m.group(1)).toList();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
