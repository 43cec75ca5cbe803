-- What a deed changed, before and after: a JSON array of {field, before, after}.
ALTER TABLE audit_event ADD COLUMN changes JSON NOT NULL DEFAULT '[]';

-- Builds before this one write deeds without it.
INSERT INTO schema_range (version, oldest_reader) VALUES (12, 10);
