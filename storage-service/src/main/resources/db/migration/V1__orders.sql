-- How far each partition has been written. Advanced in the transaction of the rows themselves, so it is the only position
-- that counts. Small and updated all the time: room on the page keeps the updates in place.
CREATE TABLE delivery_offset (
    consumer_group text COLLATE "C" NOT NULL,
    topic          text COLLATE "C" NOT NULL,
    partition      integer NOT NULL,
    next_offset    bigint NOT NULL CHECK (next_offset >= 0),
    updated_at     timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (consumer_group, topic, partition)
) WITH (fillfactor = 10);

-- stored_seq is the order in which a customer's orders arrived: the rows of a batch take it in the order of their offsets,
-- and unlike offsets it can still be compared after partitions have been added.
CREATE TABLE orders (
    order_id          text COLLATE "C" PRIMARY KEY,
    customer_id       text COLLATE "C" NOT NULL,
    stored_seq        bigint GENERATED ALWAYS AS IDENTITY,
    customer_sequence bigint,
    placed_at         timestamptz NOT NULL,
    processed_at      timestamptz NOT NULL,
    total_minor       bigint,
    src_offset        bigint NOT NULL,
    src_partition     integer NOT NULL,
    status            text COLLATE "C" NOT NULL,
    currency          text COLLATE "C" NOT NULL,
    reason            text,
    processed_by      text NOT NULL,
    items             jsonb NOT NULL,
    CONSTRAINT currency_has_three_letters CHECK (length(currency) = 3),
    CONSTRAINT confirmed_has_total CHECK ((status = 'CONFIRMED') = (total_minor IS NOT NULL)),
    CONSTRAINT rejected_has_reason CHECK ((status = 'REJECTED') = (reason IS NOT NULL))
);

CREATE INDEX orders_of_customer ON orders (customer_id, stored_seq);

CREATE TABLE customers (
    customer_id text COLLATE "C" PRIMARY KEY
);

-- Counted in the transaction of the rows, one row for each partition so that writers do not queue for it.
CREATE TABLE order_count (
    src_partition      integer PRIMARY KEY,
    orders             bigint NOT NULL,
    confirmed          bigint NOT NULL,
    total_minor        numeric NOT NULL,
    customers          bigint NOT NULL,
    duplicates_dropped bigint NOT NULL
) WITH (fillfactor = 10);
