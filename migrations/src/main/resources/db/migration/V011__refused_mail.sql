-- How often mail to an address was refused, one row for each reason, so that its owner can see what didn't arrive. Goes with
-- the address's row, when its quarantine is over.
CREATE TABLE refused_mail (
  address_id UUID        NOT NULL,
  tenant_id  UUID        NOT NULL,
  reason     VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  attempts   BIGINT      NOT NULL,
  first_at   DATETIME(6) NOT NULL,
  last_at    DATETIME(6) NOT NULL,
  PRIMARY KEY (address_id, reason),
  CONSTRAINT refused_mail_address FOREIGN KEY (address_id) REFERENCES temp_address (id) ON DELETE CASCADE
) ENGINE=InnoDB;

-- Builds before this one don't know the table and need not.
INSERT INTO schema_range (version, oldest_reader) VALUES (11, 10);
