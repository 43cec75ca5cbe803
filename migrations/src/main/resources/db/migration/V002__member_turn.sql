-- Who counts a member's addresses writes to its row first: a lock that writes nothing holds on one node of a cluster only.
ALTER TABLE member ADD COLUMN turn INT NOT NULL DEFAULT 0;
