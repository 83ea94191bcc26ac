@application financial_trading
@phase production

CREATE STREAM market_data AS
SELECT symbol, price, volume, trade_time
FROM kafka_market_data
WITH (
    brokers: kafka1:9092,kafka2:9092,kafka3:9092,
    topic: market_data
)
EMIT CHANGES;

CREATE STREAM trade_aggregates AS
SELECT
    symbol,
    SUM(volume) as total_volume,
    AVG(price) as avg_price,
    MAX(price) as max_price
FROM market_data
GROUP BY symbol
WINDOW TUMBLING(INTERVAL 1 MINUTE)
EMIT CHANGES;

CREATE SINK trading_results WITH (
    brokers: kafka1:9092,kafka2:9092,kafka3:9092,
    topic: trade_results
) SELECT * FROM trade_aggregates;
