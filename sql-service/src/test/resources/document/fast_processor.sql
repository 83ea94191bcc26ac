-- Reduce batch size for lower latency
-- @job_mode: simple
-- @batch_size: 100  (was 1000)

CREATE STREAM fast_processor AS
SELECT * FROM kafka_events
EMIT CHANGES;
