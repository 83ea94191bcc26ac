package dev.flotilla.ingestion.intake;

/**
 * The two names by which newline-delimited JSON goes.
 */
public final class MediaTypes {

    public static final String NDJSON = "application/x-ndjson";

    public static final String JSONL = "application/jsonl";

    private MediaTypes() {
    }

}
