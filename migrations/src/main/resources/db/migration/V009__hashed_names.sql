-- Keys of the platform itself, wrapped by the master key. Like the other key tables it is kept out of long-lived backups.
CREATE TABLE platform_key (
  purpose VARCHAR(32)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  wrapped VARBINARY(128) NOT NULL
) ENGINE=InnoDB;

-- An address has its name while it lives, and from then on the keyed hash of it only. Rows of before get their hash from
-- a job, as SQL doesn't have the key; until then they have none and are found by their name. Only the hash is unique: what
-- the database says of a name that is taken is logged, and then says no name.
ALTER TABLE temp_address
  DROP KEY address,
  ADD KEY temp_address_named (address),
  MODIFY COLUMN address VARCHAR(320) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN name_hash VARBINARY(32) NULL UNIQUE AFTER address,
  ADD COLUMN domain_name VARCHAR(253) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER domain_id;

UPDATE temp_address SET domain_name = SUBSTRING_INDEX(address, '@', -1);

ALTER TABLE temp_address
  MODIFY COLUMN domain_name VARCHAR(253) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;

-- Of an address that something was done to, the log keeps its id and hash; the target says its domain.
ALTER TABLE audit_event
  ADD COLUMN target_address_id UUID NULL,
  ADD COLUMN target_hash VARBINARY(32) NULL;

-- The deeds of before that still say a name; the same job works them off.
CREATE TABLE audit_event_unhashed (
  audit_event_id UUID NOT NULL PRIMARY KEY
) ENGINE=InnoDB;

INSERT INTO audit_event_unhashed
  SELECT id FROM audit_event WHERE action LIKE 'temp-address.%' OR action = 'message.deleted';

UPDATE event SET payload = JSON_REMOVE(payload, '$.address') WHERE JSON_EXISTS(payload, '$.address');

UPDATE idempotency_key SET answer = JSON_OBJECT('id', JSON_VALUE(answer, '$.id')) WHERE answer IS NOT NULL;

-- Builds before this one take each address to have its name.
INSERT INTO schema_range (version, oldest_reader) VALUES (9, 9);
