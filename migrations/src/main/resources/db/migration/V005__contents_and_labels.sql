-- A content is known by its message; an address's contents are found from its messages, each in its own partition.
ALTER TABLE message_content
  DROP KEY message_content_address,
  DROP COLUMN address_id;
