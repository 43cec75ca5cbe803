-- When a key was last used, to the minute, and from when on uses of it are known: of a key that is older than this column they
-- are known from now on only.
ALTER TABLE api_key
  ADD COLUMN last_used_at    DATETIME(6) NULL,
  ADD COLUMN uses_known_from DATETIME(6) NOT NULL DEFAULT (UTC_TIMESTAMP(6));

-- Builds before this one make keys without these columns, and note no uses.
INSERT INTO schema_range (version, oldest_reader) VALUES (13, 10);
