-- ✅ GOOD: Enables automatic coordination
@application my_app

CREATE STREAM events AS SELECT * FROM kafka;

-- ❌ BAD: No coordination, each server creates own consumer group
CREATE STREAM events AS SELECT * FROM kafka;
