package io.mayfly.foundation.audit;

import io.mayfly.foundation.vault.NameHash;
import io.mayfly.kernel.AddressId;
import java.util.Optional;

/**
 * The address that something was done to, known without its name.
 *
 * @param id which it was; unknown of some deeds that were written down by name
 * @param hash the same for all addresses that have ever had the name
 */
public record TargetAddress(Optional<AddressId> id, NameHash hash) {}
