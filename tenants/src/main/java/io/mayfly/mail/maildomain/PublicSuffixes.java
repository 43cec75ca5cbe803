package io.mayfly.mail.maildomain;

import io.mayfly.foundation.address.DomainName;
import java.util.Optional;

/** The port to the Public Suffix List, which tells under which names organisations register theirs. */
public interface PublicSuffixes {
    /** The registrable domain that a name is, or lies under; nothing when it is a public suffix itself, such as {@code co.uk}. */
    Optional<String> registrable(DomainName name);
}
