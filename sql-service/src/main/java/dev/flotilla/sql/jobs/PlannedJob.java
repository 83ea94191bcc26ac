package dev.flotilla.sql.jobs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedSet;
import java.util.TreeSet;

import dev.flotilla.sql.planning.Job;

/**
 * A job of an application, and by which mark two versions of it are told apart.
 *
 * @param fingerprint the same on every server that means the same by it
 */
public record PlannedJob(String app, Job job, String fingerprint) {

    private static final int FINGERPRINT_BYTES = 4;

    public static PlannedJob of(String app, Job job) {
        return new PlannedJob(app, job, fingerprint(job));
    }

    String group() {
        return job.group();
    }

    SortedSet<String> stores() {
        SortedSet<String> names = new TreeSet<>();
        job.state().forEach(store -> names.add(store.name()));
        return names;
    }

    // Everything that makes it do something else, and nothing of its name, which a group
    // has for good.
    private static String fingerprint(Job job) {
        String meaning = String.join("\n", job.statements()) + "\n" + job.explained() + job.sources() + job.outputs()
                + job.state() + job.settings();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(meaning.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
        }
        catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

}
