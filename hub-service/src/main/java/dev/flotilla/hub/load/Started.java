package dev.flotilla.hub.load;

/**
 * What came of starting a run.
 */
sealed interface Started {

    record Running(LoadView view) implements Started {
    }

    record NotStarted(Answer.Refused refused) implements Started {
    }

}
