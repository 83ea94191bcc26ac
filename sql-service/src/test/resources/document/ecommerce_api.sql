@application ecommerce_api
@phase production

CREATE STREAM user_activity AS
SELECT
    user_id,
    event_type,
    event_time,
    metadata
FROM kafka_events
WITH (topic: user_events)
EMIT CHANGES;

CREATE STREAM purchase_stream AS
SELECT
    user_id,
    order_id,
    amount,
    purchase_time
FROM kafka_purchases
WITH (topic: user_purchases)
EMIT CHANGES;

-- Join for enrichment
CREATE STREAM enriched_purchases AS
SELECT
    p.order_id,
    p.user_id,
    p.amount,
    ua.event_type,
    ua.event_time
FROM purchase_stream p
JOIN user_activity ua ON p.user_id = ua.user_id
EMIT CHANGES;
