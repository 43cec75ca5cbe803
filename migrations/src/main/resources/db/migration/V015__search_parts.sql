-- What search finds addresses by: of the name, the reference and the labels of each the up to twelve characters that begin at
-- each of theirs, so that a part from anywhere within is found as a beginning. Rows go when the address ends, or with its
-- words; they compare as labels do. An address's own rows are found by its words, so there is no index for them.
CREATE TABLE temp_address_part (
  tenant_id  UUID        NOT NULL,
  part       VARCHAR(12) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_nopad_ai_ci NOT NULL,
  address_id UUID        NOT NULL,
  PRIMARY KEY (tenant_id, part, address_id)
) ENGINE=InnoDB;

INSERT IGNORE INTO temp_address_part
WITH RECURSIVE place (k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM place WHERE k < 200)
SELECT a.tenant_id, SUBSTRING(a.address, k, 12), a.id
FROM temp_address a JOIN place ON k < CHAR_LENGTH(a.address) - CHAR_LENGTH(a.domain_name)
WHERE a.ended_at IS NULL AND a.address IS NOT NULL;

INSERT IGNORE INTO temp_address_part
WITH RECURSIVE place (k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM place WHERE k < 200)
SELECT a.tenant_id, SUBSTRING(a.reference, k, 12), a.id
FROM temp_address a JOIN place ON k <= CHAR_LENGTH(a.reference)
WHERE a.ended_at IS NULL AND a.reference IS NOT NULL;

INSERT IGNORE INTO temp_address_part
WITH RECURSIVE place (k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM place WHERE k < 200)
SELECT l.tenant_id, SUBSTRING(l.label, k, 12), l.address_id
FROM temp_address_label l JOIN place ON k <= CHAR_LENGTH(l.label);

-- One for each order and each filter that lists are asked for.
ALTER TABLE temp_address
  ADD KEY temp_address_by_name (tenant_id, address),
  ADD KEY temp_address_by_lease (tenant_id, expires_at, created_at, ended_at),
  ADD KEY temp_address_by_mail (tenant_id, received),
  ADD KEY temp_address_by_purpose (tenant_id, purpose, created_at),
  ADD KEY temp_address_by_state (tenant_id, state, created_at),
  ADD KEY temp_address_by_domain (tenant_id, domain_name, created_at),
  ADD KEY temp_address_by_reference (tenant_id, reference),
  ADD KEY temp_address_by_end (tenant_id, ended_at);

ALTER TABLE refused_mail ADD KEY refused_mail_of_late (tenant_id, last_at, address_id);

-- The log, by each of what it is asked for.
ALTER TABLE audit_event
  ADD KEY audit_event_by_actor (tenant_id, actor_name, occurred_at),
  ADD KEY audit_event_by_action (tenant_id, action, occurred_at),
  ADD KEY audit_event_by_target (tenant_id, target, occurred_at),
  ADD KEY audit_event_by_address (tenant_id, target_address_id, occurred_at),
  ADD KEY audit_event_by_name (tenant_id, target_hash, occurred_at);

-- Builds before this one make addresses that the search wouldn't find.
INSERT INTO schema_range (version, oldest_reader) VALUES (15, 15);
