package dev.flotilla.sql.planning;

import java.util.List;

import dev.flotilla.sql.planning.Application.Labels;
import dev.flotilla.sql.syntax.Annotation;
import dev.flotilla.sql.text.Problems;
import dev.flotilla.sql.text.SourceText;
import dev.flotilla.sql.text.Spot;

/**
 * What a file says about itself.
 */
record AppNotes(String name, Labels labels) {

    static final List<String> OF_FILES = List.of("application", "app", "phase", "version", "description");

    static AppNotes of(List<Annotation> annotations, SourceText source, Problems problems) {
        String name = null;
        String phase = null;
        String version = null;
        String description = null;
        for (Annotation annotation : annotations) {
            switch (annotation.name()) {
                case "application", "app" -> {
                    if (name != null) {
                        problems.error(annotation.spot(), "a file is one application, this names a second one");
                    }
                    name = JobNotes.checkedName(annotation, problems) == null ? "" : annotation.value();
                }
                case "phase" -> phase = annotation.value();
                case "version" -> version = annotation.value();
                case "description" -> description = annotation.value();
                default -> {
                    if (JobNotes.OF_JOBS.contains(annotation.name())) {
                        problems.warning(annotation.spot(),
                                "@" + annotation.name() + " belongs to a statement, and none follows it", null);
                    }
                    else {
                        JobNotes.unknown(annotation, problems);
                    }
                }
            }
        }
        if (name == null) {
            name = stem(source.name());
            problems.warning(new Spot(0, 0),
                    "there is no @application, so the file's name is the application's: " + name,
                    "write @application " + name + " at its beginning");
        }
        return new AppNotes(name, new Labels(phase, version, description));
    }

    /** A file's name without what is before and behind it. */
    static String stem(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        String stem = (dot > 0 ? name.substring(0, dot) : name).replaceAll("[^A-Za-z0-9_-]", "_");
        return stem.isEmpty() ? "app" : stem.length() > 64 ? stem.substring(0, 64) : stem;
    }

}
