ALTER TABLE temp_address
  DROP COLUMN labels_text,
  DROP COLUMN metadata_text,
  ALTER COLUMN metadata DROP DEFAULT;

UPDATE member SET roles = CONCAT('["', REPLACE(roles, ',', '","'), '"]') WHERE roles NOT LIKE '[%';
ALTER TABLE member MODIFY roles JSON NOT NULL;

INSERT INTO schema_range (version, oldest_reader) VALUES (7, 7);
