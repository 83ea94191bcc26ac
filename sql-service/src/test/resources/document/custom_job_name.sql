   -- @name: custom_job_name
   CREATE STREAM data_processor AS SELECT * FROM source;
   