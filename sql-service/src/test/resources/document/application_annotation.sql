-- Make sure to add @application annotation:
@application my_app

CREATE STREAM events AS SELECT * FROM kafka_events;
