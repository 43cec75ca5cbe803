package io.mayfly.mail.maildomain;

import io.mayfly.mail.maildomain.dns.WantedRecord;
import java.util.List;
import java.util.Optional;

/**
 * A domain, what is to be published for it, and what was found of that last.
 *
 * @param check nothing as long as nobody has looked
 */
public record DomainSetup(MailDomain domain, List<WantedRecord> records, Optional<SeenCheck> check) {
    public DomainSetup {
        records = List.copyOf(records);
    }
}
