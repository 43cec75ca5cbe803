-- How often what a level says was changed, so that of two who change it at once the second notices; kept when it says nothing.
CREATE TABLE policy_level (
  layer   VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  scope   VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  purpose VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version INT         NOT NULL,
  PRIMARY KEY (layer, scope, purpose)
) ENGINE=InnoDB;

-- When each setting was last changed and by whom; unknown of those that an installation begins with.
ALTER TABLE policy_setting
  ADD COLUMN changed_at DATETIME(6)  NULL,
  ADD COLUMN changed_by VARCHAR(255) CHARACTER SET utf8mb4 NULL;

-- A device's address lives for half a year.
UPDATE policy_setting SET value = 15552000
  WHERE layer = 'PLATFORM' AND scope = '' AND purpose = 'DEVICE' AND setting = 'LEASE_SECONDS' AND value = 2592000;

INSERT INTO schema_range (version, oldest_reader) VALUES (18, 17);
