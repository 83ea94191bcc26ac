package dev.flotilla.ingestion.publishing;

import dev.flotilla.common.errors.ErrorCode;

/**
 * What became of one send.
 */
public sealed interface SendOutcome {

    /** All in-sync replicas have it. */
    record Acknowledged(int partition, long offset) implements SendOutcome {
    }

    /** It is certain that Kafka does not have it. */
    record NotTaken(ErrorCode code, String reason) implements SendOutcome {
    }

    /** Kafka may or may not have it: only sending the same id again makes it certain. */
    record Unknown(String reason) implements SendOutcome {
    }

}
