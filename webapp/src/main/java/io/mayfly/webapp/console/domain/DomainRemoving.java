package io.mayfly.webapp.console.domain;

import com.vaadin.flow.component.Component;
import io.mayfly.mail.maildomain.DomainInUse;
import io.mayfly.mail.maildomain.MailDomain;
import io.mayfly.webapp.console.component.Confirmation;
import io.mayfly.webapp.console.component.Notice;

/** Asks before a domain is given back, and once more before the addresses on it end with it. */
final class DomainRemoving {
    private DomainRemoving() {}

    /** Removes it, with or without what lives on it. */
    interface Deed {
        /** @throws DomainInUse when addresses live on it, and may not end */
        void remove(boolean withAddresses);
    }

    static void ask(Component page, MailDomain domain, Deed deed) {
        String name = domain.name().value();
        Confirmation.ask(
                page.getTranslation("domains.remove.question", name),
                page.getTranslation("domains.remove.consequence", name),
                page.getTranslation("domains.remove.deed", name),
                () -> {
                    try {
                        remove(page, name, deed, false);
                    } catch (DomainInUse inUse) {
                        askAgain(page, name, deed, inUse);
                    }
                });
    }

    private static void askAgain(Component page, String name, Deed deed, DomainInUse inUse) {
        Object living = inUse.parameters().getLast();
        Confirmation.ask(
                page.getTranslation("domains.remove.addresses.question", living),
                page.getTranslation("domains.remove.addresses.consequence", name, living),
                page.getTranslation("domains.remove.addresses.deed", living),
                () -> remove(page, name, deed, true));
    }

    private static void remove(Component page, String name, Deed deed, boolean withAddresses) {
        deed.remove(withAddresses);
        Notice.done(page.getTranslation("domains.removed", name));
    }
}
