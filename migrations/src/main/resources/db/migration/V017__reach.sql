-- Whose role reaches their own addresses only is shown those by this, in the order of the list.
ALTER TABLE temp_address
  ADD KEY temp_address_by_member (tenant_id, member_id, created_at);

-- Builds before this one have nothing for members of the roles MARKETER and SUPPORT_AGENT, and let DEVELOPER see all.
INSERT INTO schema_range (version, oldest_reader) VALUES (17, 17);
