-- trading.sql
@application trading_platform
@phase production

CREATE STREAM orders AS
SELECT
    order_id,
    customer_id,
    amount,
    order_time
FROM kafka_orders
WHERE amount > 100
EMIT CHANGES;

CREATE STREAM payments AS
SELECT
    payment_id,
    order_id,
    status,
    payment_time
FROM kafka_payments
EMIT CHANGES;

CREATE SINK processed_orders WITH (
    brokers: localhost:9092,
    topic: processed_orders
) SELECT * FROM orders;
