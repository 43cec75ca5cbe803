-- Who is removed stays as a row: addresses, keys and limits go on to name it, and the same person comes back to it. Its user
-- name is free for somebody else meanwhile.
ALTER TABLE member
  ADD COLUMN removed_at DATETIME(6) NULL,
  ADD COLUMN present_username VARCHAR(255) AS (IF(removed_at IS NULL, username, NULL)) PERSISTENT,
  ADD UNIQUE KEY member_present_username (tenant_id, present_username),
  ADD KEY member_newest (tenant_id, created_at, id),
  DROP KEY member_username;

ALTER TABLE api_key
  ADD KEY api_key_newest (tenant_id, created_at, id);

-- Builds before this one let removed members in.
INSERT INTO schema_range (version, oldest_reader) VALUES (10, 10);
