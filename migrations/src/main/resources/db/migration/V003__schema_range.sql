-- For each version of the schema, the oldest build that can still work on it, named by the version that it was made for.
-- Both doors read the highest of each at start. From this one on, every migration ends with its row.
CREATE TABLE schema_range (
  version       INT NOT NULL PRIMARY KEY,
  oldest_reader INT NOT NULL,
  CHECK (oldest_reader <= version)
) ENGINE=InnoDB;

-- Builds made for 1 or 2 run on exactly that version.
INSERT INTO schema_range (version, oldest_reader) VALUES (3, 3);
