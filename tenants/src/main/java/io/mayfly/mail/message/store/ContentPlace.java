package io.mayfly.mail.message.store;

import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.MessageId;
import io.mayfly.kernel.TenantId;
import java.time.LocalDate;

/** Where a message's sealed content is kept: whose it is, and the day by which it is purged. */
public record ContentPlace(TenantId tenant, AddressId address, MessageId message, LocalDate day) {}
