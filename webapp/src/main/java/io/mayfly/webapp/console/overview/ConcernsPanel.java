package io.mayfly.webapp.console.overview;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.mayfly.account.apikey.KeyMatter;
import io.mayfly.mail.tempaddress.AddressFilter.Matter;
import io.mayfly.overview.Concern;
import io.mayfly.webapp.console.address.AddressNavigation;
import io.mayfly.webapp.console.apikey.ApiKeyNavigation;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.console.domain.DomainNavigation;
import java.util.List;

/** What needs the person: a sentence for each, which leads to the list of exactly these, where there is one. */
final class ConcernsPanel extends Section {
    private final Div content = new Div();

    ConcernsPanel() {
        Div head = new Div(new H2(getTranslation("overview.needs")));
        head.addClassName("mf-panel-head");
        addClassName("mf-panel");
        content.addClassName("mf-needs");
        add(head, content);
    }

    void show(List<Concern> concerns) {
        content.removeAll();
        if (concerns.isEmpty()) {
            Paragraph nothing = new Paragraph(Glyph.CHECK.icon());
            nothing.add(getTranslation("overview.needs.none"));
            content.add(nothing);
            return;
        }
        UnorderedList list = new UnorderedList();
        concerns.forEach(concern -> list.add(item(concern)));
        content.add(list);
    }

    private ListItem item(Concern concern) {
        return switch (concern) {
            case Concern.Suspension suspension ->
                new ListItem(Glyph.WARNING.icon(), new Span(getTranslation("overview.needs.suspended")));
            case Concern.UnverifiedDomains domains ->
                item(Glyph.DOMAIN, DomainNavigation.unverifiedPath(), say("overview.needs.domains", domains));
            case Concern.KeysEnding keys ->
                item(
                        Glyph.KEY,
                        ApiKeyNavigation.matterPath(keys.all(), KeyMatter.ENDING),
                        say(keys.all() ? "overview.needs.keys" : "overview.needs.keys.own", keys));
            case Concern.KeysIdle keys ->
                item(
                        Glyph.KEY,
                        ApiKeyNavigation.matterPath(keys.all(), KeyMatter.IDLE),
                        say(keys.all() ? "overview.needs.idle" : "overview.needs.idle.own", keys));
            case Concern.AddressesEnding addresses ->
                item(Glyph.CLOCK, AddressNavigation.matterPath(Matter.ENDING), say("overview.needs.ending", addresses));
            case Concern.MailRefused refused ->
                item(
                        Glyph.WARNING,
                        AddressNavigation.matterPath(Matter.REFUSED),
                        say("overview.needs.refused", refused) + " "
                                + getTranslation("overview.needs.refused." + refused.mainly(), refused.count()));
        };
    }

    private String say(String key, Concern concern) {
        return getTranslation(key, concern.count());
    }

    private static ListItem item(Glyph glyph, String href, String sentence) {
        return new ListItem(glyph.icon(), new Anchor(href, sentence));
    }
}
