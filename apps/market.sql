-- Candles of a minute out of trades: what the analytics store keeps of a market.
@application market
@phase production
@description Candles of a minute for every symbol

CREATE STREAM ticks (
    symbol STRING KEY,
    price DECIMAL,
    volume DECIMAL,
    tradeTime TIMESTAMP
) WITH (topic: market.ticks, timestamp: tradeTime);

CREATE STREAM candles AS
SELECT
    symbol,
    '1m' AS timeframe,
    _window_start AS "timestamp",
    FIRST_VALUE(price) AS "open",
    MAX(price) AS high,
    MIN(price) AS low,
    LAST_VALUE(price) AS "close",
    SUM(volume) AS volume,
    COUNT(*) AS ticks
FROM ticks
GROUP BY symbol
WINDOW TUMBLING (SIZE 1 MINUTE, GRACE PERIOD 10 SECONDS)
EMIT CHANGES;
