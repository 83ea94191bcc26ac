package dev.flotilla.ingestion.intake;

import dev.flotilla.ingestion.publishing.Publishers;
import dev.flotilla.ingestion.reading.EventForm;

import org.springframework.stereotype.Component;

/**
 * Makes an intake out of a form.
 */
@Component
public class Intakes {

    private final Publishers publishers;

    private final IntakeProperties properties;

    private final Admission admission;

    private final OpenBatches openBatches;

    private final BatchConnections connections;

    Intakes(Publishers publishers, IntakeProperties properties, Admission admission, OpenBatches openBatches,
            BatchConnections connections) {
        this.publishers = publishers;
        this.properties = properties;
        this.admission = admission;
        this.openBatches = openBatches;
        this.connections = connections;
    }

    public <T> Intake<T> of(EventForm<T> form) {
        return new Intake<>(form, publishers.forTopic(form.topic()), properties, admission, openBatches, connections);
    }

}
