package io.mayfly.webapp.console.domain;

import com.vaadin.flow.component.Component;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.Caseless;
import io.mayfly.mail.maildomain.ListMailDomains;
import io.mayfly.webapp.console.component.Finder;
import io.mayfly.webapp.console.component.Glyph;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Finds the tenant's mail domains by name. */
@Dependent
class DomainFinder implements Finder {
    @Inject
    private ListMailDomains listMailDomains;

    @Override
    public String kind() {
        return "domains.find";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Permission needs() {
        return Permission.READ_DOMAINS;
    }

    @Override
    public List<Found> find(Caller caller, String text, Component speaker) {
        return listMailDomains.all(caller).stream()
                .filter(domain -> Caseless.contains(domain.name().value(), text))
                .limit(MOST)
                .map(domain -> new Found(
                        Glyph.DOMAIN,
                        domain.name().value(),
                        DomainWords.Standing.of(domain).word(speaker),
                        () -> DomainNavigation.open(domain)))
                .toList();
    }
}
