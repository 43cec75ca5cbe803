-- A content is known by its message; an address's contents are found from its messages, each in its own partition.
ALTER TABLE message_content
  DROP KEY message_content_address,
  DROP COLUMN address_id;

-- Labels compare without case and accents, as they always did.
CREATE TABLE temp_address_label (
  address_id UUID        NOT NULL,
  position   INT         NOT NULL,
  tenant_id  UUID        NOT NULL,
  label      VARCHAR(50) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_nopad_ai_ci NOT NULL,
  PRIMARY KEY (address_id, position),
  KEY temp_address_label_found (tenant_id, label, address_id),
  CONSTRAINT temp_address_label_owner FOREIGN KEY (address_id) REFERENCES temp_address (id) ON DELETE CASCADE
) ENGINE=InnoDB;

-- The next version carries the old texts over, the one after it drops them.
ALTER TABLE temp_address
  RENAME COLUMN labels TO labels_text,
  RENAME COLUMN metadata TO metadata_text,
  ADD COLUMN metadata JSON NOT NULL DEFAULT '{}' AFTER reference;

INSERT INTO schema_range (version, oldest_reader) VALUES (5, 5);
