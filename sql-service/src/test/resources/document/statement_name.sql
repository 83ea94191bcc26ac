   CREATE STREAM my_custom_name AS SELECT * FROM source;
   -- Job name: my_custom_name
   