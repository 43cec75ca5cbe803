package io.mayfly.webapp.console.domain;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.mail.maildomain.DomainSetup;
import io.mayfly.mail.maildomain.MailDomain;
import io.mayfly.mail.maildomain.dns.ZoneFile;
import io.mayfly.webapp.console.address.AddressNavigation;
import io.mayfly.webapp.console.audit.AuditNavigation;
import io.mayfly.webapp.console.component.AddressText;
import io.mayfly.webapp.console.component.CopyButton;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.security.SignedInPerson;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What can be done with a domain, besides looking at it. */
final class DomainMenu extends Div {
    DomainMenu(MailDomain domain, Supplier<DomainSetup> setup, SignedInPerson person, Consumer<MailDomain> remove) {
        String name = domain.name().value();
        Button addresses = new Button(
                getTranslation("domains.addresses"),
                Glyph.ADDRESS.icon(),
                click -> AddressNavigation.openSearch("@" + name));
        addresses.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Button history = AuditNavigation.historyButton(this, person.caller(), name);
        history.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        addClassName("mf-deeds");
        add(zoneFile(setup), addresses, history);
        if (person.caller().may(Permission.MANAGE_DOMAINS)) {
            Button removal =
                    new Button(getTranslation("domains.remove"), Glyph.TRASH.icon(), click -> remove.accept(domain));
            removal.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            add(removal);
        }
    }

    private Anchor zoneFile(Supplier<DomainSetup> setup) {
        Anchor file = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] text = ZoneFile.of(setup.get().records()).getBytes(StandardCharsets.US_ASCII);
                    return new DownloadResponse(
                            new ByteArrayInputStream(text), "mayfly-zone.txt", "text/plain", text.length);
                }),
                "");
        file.add(Glyph.DOWNLOAD.icon(), new Span(getTranslation("domains.zone")));
        file.addClassName("mf-link-button");
        return file;
    }

    /** The domain's name, to copy. */
    static Component title(MailDomain domain, Component speaker) {
        H1 name = new H1(new AddressText(domain.name().value()));
        name.addClassName("mf-mono");
        Div title = new Div(name, new CopyButton(domain.name().value(), "domains.copy"));
        title.addClassName("mf-copyable");
        return title;
    }
}
