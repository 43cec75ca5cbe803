-- Times are UTC. Names of addresses and domains are stored lower-case in ASCII (A-labels).

CREATE TABLE tenant (
  id         UUID         NOT NULL PRIMARY KEY,
  slug       VARCHAR(63)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
  name       VARCHAR(200) NOT NULL,
  plan       VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state      VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at DATETIME(6)  NOT NULL,
  version    INT          NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE member (
  id         UUID         NOT NULL PRIMARY KEY,
  tenant_id  UUID         NOT NULL,
  subject    VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  username   VARCHAR(255) NOT NULL,
  email      VARCHAR(320) NOT NULL,
  name       VARCHAR(200) NOT NULL,
  roles      VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at DATETIME(6)  NOT NULL,
  version    INT          NOT NULL,
  UNIQUE KEY member_subject (tenant_id, subject),
  UNIQUE KEY member_username (tenant_id, username),
  KEY member_by_subject (subject),
  CONSTRAINT member_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE api_key (
  id           UUID          NOT NULL PRIMARY KEY,
  tenant_id    UUID          NOT NULL,
  member_id    UUID          NOT NULL,
  name         VARCHAR(100)  NOT NULL,
  hash         VARBINARY(32) NOT NULL UNIQUE,
  hint         VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at   DATETIME(6)   NOT NULL,
  expires_at   DATETIME(6)   NOT NULL,
  revoked_at   DATETIME(6)   NULL,
  version      INT           NOT NULL,
  KEY api_key_member (tenant_id, member_id, created_at),
  CONSTRAINT api_key_maker FOREIGN KEY (member_id) REFERENCES member (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE mail_domain (
  id            UUID         NOT NULL PRIMARY KEY,
  tenant_id     UUID         NOT NULL,
  name          VARCHAR(253) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state         VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at    DATETIME(6)  NOT NULL,
  verified_at   DATETIME(6)  NULL,
  version       INT          NOT NULL,
  -- Only one tenant can hold a verified claim; an unverified claim blocks nobody.
  verified_name VARCHAR(253) CHARACTER SET ascii COLLATE ascii_bin
                AS (IF(state = 'VERIFIED', name, NULL)) PERSISTENT UNIQUE,
  UNIQUE KEY mail_domain_name (tenant_id, name),
  CONSTRAINT mail_domain_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- One setting of one layer: the platform, a plan, a tenant, a domain, each for all purposes ('') or one.
CREATE TABLE policy_setting (
  layer   VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  scope   VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  purpose VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  setting VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  value   BIGINT      NULL,
  ceiling BIGINT      NULL,
  PRIMARY KEY (layer, scope, purpose, setting)
) ENGINE=InnoDB;

INSERT INTO policy_setting (layer, scope, purpose, setting, value, ceiling) VALUES
  ('PLATFORM', '', '',             'LEASE_SECONDS',      86400, 31536000),
  ('PLATFORM', '', '',             'MAX_MESSAGES',          50, 10000),
  ('PLATFORM', '', '',             'NEW_PER_HOUR',           5, 10000),
  ('PLATFORM', '', '',             'LIVE_ADDRESSES',       100, 10000),
  ('PLATFORM', '', 'VERIFICATION', 'LEASE_SECONDS',       3600, NULL),
  ('PLATFORM', '', 'FILE_SHARE',   'LEASE_SECONDS',      86400, NULL),
  ('PLATFORM', '', 'TICKET',       'LEASE_SECONDS',     604800, NULL),
  ('PLATFORM', '', 'CAMPAIGN',     'LEASE_SECONDS',    2592000, NULL),
  ('PLATFORM', '', 'DEVICE',       'LEASE_SECONDS',    2592000, NULL),
  ('PLATFORM', '', 'TEST',         'LEASE_SECONDS',        600, NULL),
  ('PLAN', 'STANDARD', '',         'NEW_PER_HOUR',           5, 5),
  ('PLAN', 'STANDARD', '',         'LIVE_ADDRESSES',       100, 100),
  ('PLAN', 'RAISED', '',           'NEW_PER_HOUR',       10000, 10000),
  ('PLAN', 'RAISED', '',           'LIVE_ADDRESSES',     10000, 10000);

CREATE TABLE temp_address (
  id              UUID         NOT NULL PRIMARY KEY,
  tenant_id       UUID         NOT NULL,
  domain_id       UUID         NOT NULL,
  address         VARCHAR(320) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
  purpose         VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state           VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at      DATETIME(6)  NOT NULL,
  expires_at      DATETIME(6)  NOT NULL,
  ended_at        DATETIME(6)  NULL,
  max_messages    INT          NOT NULL,
  received        INT          NOT NULL,
  stored          INT          NOT NULL,
  unread          INT          NOT NULL,
  labels          VARCHAR(1000) NOT NULL,
  reference       VARCHAR(200) NULL,
  metadata        TEXT         NOT NULL,
  role_address    BOOLEAN      NOT NULL,
  member_id       UUID         NULL,
  created_by_kind VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_by_name VARCHAR(255) NOT NULL,
  version         INT          NOT NULL,
  KEY temp_address_newest (tenant_id, created_at, id),
  KEY temp_address_state (tenant_id, state, expires_at),
  KEY temp_address_member_newest (member_id, created_at),
  KEY temp_address_member_live (member_id, state, expires_at),
  KEY temp_address_expiry (state, expires_at),
  KEY temp_address_ended (ended_at),
  CONSTRAINT temp_address_domain FOREIGN KEY (domain_id) REFERENCES mail_domain (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- The key tables are kept out of long-lived backups: who lacks the row can't read the contents.
CREATE TABLE tenant_key (
  tenant_id UUID           NOT NULL PRIMARY KEY,
  wrapped   VARBINARY(128) NOT NULL
) ENGINE=InnoDB;

CREATE TABLE address_key (
  address_id UUID           NOT NULL PRIMARY KEY,
  tenant_id  UUID           NOT NULL,
  wrapped    VARBINARY(128) NOT NULL
) ENGINE=InnoDB;

CREATE TABLE message (
  id               UUID          NOT NULL PRIMARY KEY,
  tenant_id        UUID          NOT NULL,
  address_id       UUID          NOT NULL,
  received_at      DATETIME(6)   NOT NULL,
  content_day      DATE          NOT NULL,
  reverse_path     VARCHAR(320)  NOT NULL,
  recipient        VARCHAR(320)  NOT NULL,
  trace            VARCHAR(1000) NOT NULL,
  from_name        VARCHAR(300)  NOT NULL,
  from_address     VARCHAR(320)  NOT NULL,
  to_mailboxes     TEXT          NOT NULL,
  subject          VARCHAR(998)  NOT NULL,
  sent_at          DATETIME(6)   NULL,
  preview          VARCHAR(140)  NOT NULL,
  size             INT           NOT NULL,
  attachment_count INT           NOT NULL,
  seen             BOOLEAN       NOT NULL,
  spf              VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  dkim             VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  dmarc            VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  arc              VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  spam_score       DOUBLE        NULL,
  spam_verdict     VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  peer_ip          VARCHAR(45)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  peer_helo        VARCHAR(255)  NOT NULL,
  tls_protocol     VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  tls_cipher       VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  KEY message_newest (address_id, received_at, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- Partitioned by the day on which the address's lease ends, so that a day is purged by dropping its partition.
-- MariaDB allows no foreign keys here. The partitions of single days are made by a recurring job.
CREATE TABLE message_content (
  message_id  UUID     NOT NULL,
  tenant_id   UUID     NOT NULL,
  address_id  UUID     NOT NULL,
  expires_on  DATE     NOT NULL,
  sealed      LONGBLOB NOT NULL,
  PRIMARY KEY (message_id, expires_on),
  KEY message_content_address (address_id)
) ENGINE=InnoDB
PARTITION BY RANGE COLUMNS (expires_on) (PARTITION later VALUES LESS THAN (MAXVALUE));

-- The outbox and change feed: one row for each thing that happened, written with its cause.
CREATE TABLE event (
  id          BIGINT      NOT NULL AUTO_INCREMENT,
  expires_on  DATE        NOT NULL,
  tenant_id   UUID        NOT NULL,
  type        VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  occurred_at DATETIME(6) NOT NULL,
  address_id  UUID        NULL,
  message_id  UUID        NULL,
  address     VARCHAR(320) CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (id, expires_on),
  KEY event_tenant (tenant_id, id),
  KEY event_type (tenant_id, type, occurred_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4
PARTITION BY RANGE COLUMNS (expires_on) (PARTITION later VALUES LESS THAN (MAXVALUE));

CREATE TABLE audit_event (
  id          UUID          NOT NULL PRIMARY KEY,
  tenant_id   UUID          NOT NULL,
  occurred_at DATETIME(6)   NOT NULL,
  actor_kind  VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  actor_id    VARCHAR(64)   NOT NULL,
  actor_name  VARCHAR(255)  NOT NULL,
  source_ip   VARCHAR(45)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  action      VARCHAR(60)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  target      VARCHAR(400)  NOT NULL,
  detail      VARCHAR(1000) NOT NULL,
  KEY audit_event_newest (tenant_id, occurred_at, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE idempotency_key (
  tenant_id    UUID          NOT NULL,
  member_id    UUID          NOT NULL,
  name         VARCHAR(255)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  request_hash VARBINARY(32) NOT NULL,
  answer       MEDIUMTEXT    NULL,
  created_at   DATETIME(6)   NOT NULL,
  PRIMARY KEY (tenant_id, member_id, name),
  KEY idempotency_key_created (created_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- The table that db-scheduler asks for.
CREATE TABLE scheduled_tasks (
  task_name            VARCHAR(100) NOT NULL,
  task_instance        VARCHAR(100) NOT NULL,
  task_data            BLOB,
  execution_time       TIMESTAMP(6) NOT NULL,
  picked               BOOLEAN      NOT NULL,
  picked_by            VARCHAR(50),
  last_success         TIMESTAMP(6) NULL,
  last_failure         TIMESTAMP(6) NULL,
  consecutive_failures INT,
  last_heartbeat       TIMESTAMP(6) NULL,
  version              BIGINT       NOT NULL,
  priority             SMALLINT,
  PRIMARY KEY (task_name, task_instance),
  KEY scheduled_tasks_due (execution_time),
  KEY scheduled_tasks_heartbeat (last_heartbeat),
  KEY scheduled_tasks_priority (priority DESC, execution_time ASC)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
