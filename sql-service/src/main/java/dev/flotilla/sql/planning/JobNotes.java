package dev.flotilla.sql.planning;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.flotilla.sql.syntax.Annotation;
import dev.flotilla.sql.text.Problems;
import dev.flotilla.sql.text.Suggestions;
import org.jspecify.annotations.Nullable;

/**
 * What annotations say about a job.
 */
record JobNotes(@Nullable Annotation name, JobSettings settings, @Nullable Integer partitions) {

    private static final int DEFAULT_BATCH = 5_000;

    private static final int LARGEST_BATCH = 100_000;

    private static final int MOST_PARTITIONS = 1_000;

    static final List<String> OF_JOBS = List.of("name", "job_mode", "batch_size", "num_partitions");

    static JobNotes of(List<Annotation> annotations, Problems problems) {
        Annotation name = null;
        boolean exactlyOnce = true;
        int batch = DEFAULT_BATCH;
        Integer partitions = null;
        Set<String> seen = new HashSet<>();
        for (Annotation annotation : annotations) {
            if (!seen.add(annotation.name())) {
                problems.error(annotation.spot(), "@" + annotation.name() + " is there twice");
            }
            switch (annotation.name()) {
                case "name" -> name = checkedName(annotation, problems);
                case "job_mode" -> exactlyOnce = exactlyOnce(annotation, problems);
                case "batch_size" -> batch = number(annotation, LARGEST_BATCH, DEFAULT_BATCH, problems);
                case "num_partitions" -> partitions = number(annotation, MOST_PARTITIONS, 1, problems);
                default -> unknown(annotation, problems);
            }
        }
        return new JobNotes(name, new JobSettings(exactlyOnce, batch), partitions);
    }

    static void unknown(Annotation annotation, Problems problems) {
        List<String> known = new java.util.ArrayList<>(OF_JOBS);
        known.addAll(AppNotes.OF_FILES);
        problems.warning(annotation.spot(),
                "the annotation @" + annotation.name() + " is not known, so it does nothing",
                Suggestions.nearest(annotation.name(), known).map(near -> "did you mean @" + near + "?").orElse(null));
    }

    static @Nullable Annotation checkedName(Annotation annotation, Problems problems) {
        if (!annotation.value().matches("[A-Za-z0-9_-]{1,64}")) {
            problems.error(annotation.spot(),
                    "'" + annotation.value() + "' cannot be the " + annotation.name()
                            + ", which becomes a part of consumer groups and topics",
                    "letters, digits, '_' and '-', at most 64");
            return null;
        }
        return annotation;
    }

    private static boolean exactlyOnce(Annotation annotation, Problems problems) {
        return switch (annotation.value()) {
            case "transactional", "adaptive" -> true;
            case "simple" -> false;
            default -> {
                problems.error(annotation.spot(), "'" + annotation.value() + "' is no job_mode",
                        "transactional, adaptive or simple");
                yield true;
            }
        };
    }

    private static int number(Annotation annotation, int most, int otherwise, Problems problems) {
        if (annotation.value().matches("[0-9]{1,6}")) {
            int value = Integer.parseInt(annotation.value());
            if (value >= 1 && value <= most) {
                return value;
            }
        }
        problems.error(annotation.spot(),
                "@" + annotation.name() + " is a number from 1 to " + most + ", not '" + annotation.value() + "'");
        return otherwise;
    }

}
