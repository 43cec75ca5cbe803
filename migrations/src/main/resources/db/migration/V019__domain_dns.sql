-- What proves whose a domain is, and what DNS says of it. A domain that an earlier build verified has no proof: the operator vouched for it.
ALTER TABLE mail_domain
  ADD COLUMN token         VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN proof         VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN apex_reason   VARCHAR(200) NULL,
  ADD COLUMN grade         VARCHAR(1)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN comes_here    BOOLEAN      NULL,
  ADD COLUMN came_here     BOOLEAN      NOT NULL DEFAULT FALSE,
  ADD COLUMN checked_at    DATETIME(6)  NULL,
  ADD COLUMN next_check_at DATETIME(6)  NOT NULL DEFAULT '2000-01-01 00:00:00',
  ADD KEY mail_domain_due (next_check_at);

-- What was found, a row for each time that it was something else than before.
CREATE TABLE domain_check (
  id         UUID        NOT NULL PRIMARY KEY,
  tenant_id  UUID        NOT NULL,
  domain_id  UUID        NOT NULL,
  first_at   DATETIME(6) NOT NULL,
  last_at    DATETIME(6) NOT NULL,
  outcome    MEDIUMTEXT  NOT NULL,
  KEY domain_check_newest (domain_id, first_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- The keys that mail from a domain is signed with; the private part is sealed under the tenant's key.
CREATE TABLE dkim_key (
  id           UUID            NOT NULL PRIMARY KEY,
  tenant_id    UUID            NOT NULL,
  domain_id    UUID            NOT NULL,
  algorithm    VARCHAR(16)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  selector     VARCHAR(63)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  public_key   VARCHAR(1000)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  private_key  VARBINARY(4000) NOT NULL,
  created_at   DATETIME(6)     NOT NULL,
  UNIQUE KEY dkim_key_selector (domain_id, selector)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

INSERT INTO schema_range (version, oldest_reader) VALUES (19, 17);
