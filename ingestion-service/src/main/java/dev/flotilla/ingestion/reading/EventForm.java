package dev.flotilla.ingestion.reading;

/**
 * How one kind of event is taken in: its fields, its topic, its key and the name by which
 * its sender knows it. Put your own record in place of an order by writing one of these.
 */
public interface EventForm<T> {

    String topic();

    /** Which field of an answer names the event, such as {@code orderId}. */
    String nameField();

    String nameOf(T event);

    String keyOf(T event);

    Reading<T> read(Fields fields);

    /** What a client should do that cannot know whether its event was taken. */
    String adviceWhenUnknown(T event);

}
