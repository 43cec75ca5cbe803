-- Who sent what to whom is sealed under the address's key, as contents are. What stood in clear waits apart until a job of
-- the web application has sealed it, and goes with its message. A later version drops the table.
CREATE TABLE message_unsealed (
  message_id   UUID          NOT NULL PRIMARY KEY,
  tenant_id    UUID          NOT NULL,
  address_id   UUID          NOT NULL,
  reverse_path VARCHAR(320)  NOT NULL,
  recipient    VARCHAR(320)  NOT NULL,
  trace        VARCHAR(1000) NOT NULL,
  from_name    VARCHAR(300)  NOT NULL,
  from_address VARCHAR(320)  NOT NULL,
  to_mailboxes TEXT          NOT NULL,
  subject      VARCHAR(998)  NOT NULL,
  preview      VARCHAR(140)  NOT NULL,
  peer_ip      VARCHAR(45)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  peer_helo    VARCHAR(255)  NOT NULL,
  CONSTRAINT message_unsealed_message FOREIGN KEY (message_id) REFERENCES message (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

INSERT INTO message_unsealed
SELECT id, tenant_id, address_id, reverse_path, recipient, trace, from_name, from_address, to_mailboxes, subject, preview,
       peer_ip, peer_helo
FROM message;

-- A column that is dropped in place stays readable in the pages of the table and in copies of its file, so it is rebuilt.
ALTER TABLE message
  DROP COLUMN reverse_path,
  DROP COLUMN recipient,
  DROP COLUMN trace,
  DROP COLUMN from_name,
  DROP COLUMN from_address,
  DROP COLUMN to_mailboxes,
  DROP COLUMN subject,
  DROP COLUMN preview,
  DROP COLUMN peer_ip,
  DROP COLUMN peer_helo,
  ADD COLUMN sealed_facts BLOB NULL AFTER content_day,
  ALGORITHM=COPY;

-- Builds before this one read the columns that are gone.
INSERT INTO schema_range (version, oldest_reader) VALUES (8, 8);
