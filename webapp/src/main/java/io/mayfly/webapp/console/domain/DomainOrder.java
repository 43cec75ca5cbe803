package io.mayfly.webapp.console.domain;

import io.mayfly.mail.maildomain.MailDomain;
import java.util.Comparator;

/** The orders of the list of domains, of which an organisation has few. */
enum DomainOrder {
    NAME(Comparator.comparing(domain -> domain.name().value())),
    NAME_BACKWARDS(NAME.order.reversed()),
    STATE(Comparator.comparing(MailDomain::state).thenComparing(NAME.order)),
    STATE_BACKWARDS(Comparator.comparing(MailDomain::state).reversed().thenComparing(NAME.order)),
    BEST_FIRST(Comparator.comparing(DomainOrder::grade).thenComparing(NAME.order)),
    WORST_FIRST(Comparator.comparing(DomainOrder::grade).reversed().thenComparing(NAME.order)),
    OLDEST_FIRST(Comparator.comparing(MailDomain::createdAt).thenComparing(NAME.order)),
    NEWEST_FIRST(Comparator.comparing(MailDomain::createdAt).reversed().thenComparing(NAME.order));

    private final Comparator<MailDomain> order;

    DomainOrder(Comparator<MailDomain> order) {
        this.order = order;
    }

    /** Those that nobody has graded come last. */
    private static String grade(MailDomain domain) {
        return domain.grade().map(Enum::name).orElse("Z");
    }

    Comparator<MailDomain> order() {
        return order;
    }
}
