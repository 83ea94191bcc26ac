package dev.flotilla.sql.apps;

import org.jspecify.annotations.Nullable;

/**
 * What is to be done to one key of the deploy log. Made while nobody else can write.
 */
sealed interface Decision {

    /** Without a version the application is dropped. */
    record Write(@Nullable AppVersion version) implements Decision {
    }

    record Leave(Deployment outcome) implements Decision {
    }

}
