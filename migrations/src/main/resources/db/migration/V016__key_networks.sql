-- From where a key may be used: a JSON array of ranges in CIDR notation, empty for everywhere. And when it got its successor.
ALTER TABLE api_key
  ADD COLUMN networks    VARCHAR(1500) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '[]',
  ADD COLUMN replaced_at DATETIME(6)   NULL;

-- Builds before this one let a key in from everywhere: restrict keys once no such build runs any more.
INSERT INTO schema_range (version, oldest_reader) VALUES (16, 15);
