-- An event names its subject and says the rest in a JSON object, in the form that its type's schema describes. Of a message
-- it holds ids, times and verdicts only.
ALTER TABLE event
  ADD COLUMN subject_kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN subject_id   UUID NULL,
  ADD COLUMN payload      JSON NULL;

UPDATE event SET
  subject_kind = IF(message_id IS NULL, 'address', 'message'),
  subject_id   = COALESCE(message_id, address_id),
  payload      = IF(message_id IS NULL,
                    JSON_OBJECT('address', address, 'addressId', address_id),
                    JSON_OBJECT('address', address, 'addressId', address_id, 'messageId', message_id));

ALTER TABLE event
  MODIFY COLUMN subject_kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  MODIFY COLUMN subject_id   UUID NOT NULL,
  MODIFY COLUMN payload      JSON NOT NULL CHECK (JSON_VALID(payload)),
  DROP COLUMN address_id,
  DROP COLUMN message_id,
  DROP COLUMN address;

-- What is to be done about an event elsewhere: one row for each subscriber, removed when it is done. A row is due at its
-- time, which a lease puts off; its lease says who may end it. Ids and times only, and it ends with its day as events do.
CREATE TABLE outbox_delivery (
  id              UUID        NOT NULL,
  expires_on      DATE        NOT NULL,
  tenant_id       UUID        NOT NULL,
  subscriber_kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subscriber_id   UUID        NOT NULL,
  about_kind      VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  about_id        UUID        NOT NULL,
  event_id        BIGINT      NOT NULL,
  due_at          DATETIME(6) NOT NULL,
  attempts        INT         NOT NULL,
  lease_id        UUID        NULL,
  dead_at         DATETIME(6) NULL,
  PRIMARY KEY (id, expires_on),
  KEY outbox_delivery_due (subscriber_kind, dead_at, due_at, event_id),
  KEY outbox_delivery_order (subscriber_id, about_id, event_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4
PARTITION BY RANGE COLUMNS (expires_on) (PARTITION later VALUES LESS THAN (MAXVALUE));

-- Builds before this one read the columns that are gone.
INSERT INTO schema_range (version, oldest_reader) VALUES (4, 4);
