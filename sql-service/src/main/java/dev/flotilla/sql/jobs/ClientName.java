package dev.flotilla.sql.jobs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * By which a member of a job's group tells whose it is, and which version of the job it
 * runs. Kafka Streams appends the thread and the kind of client.
 */
record ClientName(String instance, String group, String fingerprint) {

    private static final Pattern END = Pattern.compile("-([0-9a-f]{8})-StreamThread-\\d+-consumer");

    static ClientName of(String instance, PlannedJob job) {
        return new ClientName(instance, job.group(), job.fingerprint());
    }

    String text() {
        return instance + "-" + group + "-" + fingerprint;
    }

    /** Null if it is not the name of a job's member. */
    static @Nullable ClientName ofMember(String clientId, String group) {
        int middle = clientId.lastIndexOf("-" + group + "-");
        if (middle <= 0) {
            return null;
        }
        Matcher end = END.matcher(clientId.substring(middle + 1 + group.length()));
        return end.matches() ? new ClientName(clientId.substring(0, middle), group, end.group(1)) : null;
    }

}
