package io.mayfly.message;

import io.mayfly.shared.TenantId;
import io.mayfly.tempaddress.AddressId;
import java.time.LocalDate;

/** Where a message's sealed content is kept: whose it is, and the day by which it is purged. */
public record ContentPlace(TenantId tenant, AddressId address, MessageId message, LocalDate day) {}
