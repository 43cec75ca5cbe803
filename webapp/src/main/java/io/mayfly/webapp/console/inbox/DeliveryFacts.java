package io.mayfly.webapp.console.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Span;
import io.mayfly.mail.message.Message;
import io.mayfly.mail.message.MessageDetails;
import io.mayfly.mail.message.Peer;
import io.mayfly.webapp.console.component.ByteWords;
import io.mayfly.webapp.console.component.Chip;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.console.component.Moment;
import java.time.Instant;

/** How a message came: its envelope, the peer that handed it over, and whether that was encrypted. */
final class DeliveryFacts extends DescriptionList {
    DeliveryFacts(MessageDetails message) {
        Message.Arrival arrival = message.arrival();
        addClassName("mf-pairs");
        String reversePath = arrival.reversePath().text();
        fact("details.reversepath", text(reversePath.isEmpty() ? getTranslation("details.nullpath") : reversePath));
        fact("details.recipient", text(arrival.recipient()));
        fact("details.received", time(arrival.receivedAt()));
        message.summary().sentAt().ifPresent(sent -> fact("details.date", time(sent)));
        fact("details.size", new Span(ByteWords.of(arrival.size(), getLocale())));
        fact("details.peer", text(arrival.peer().ip()));
        fact("details.helo", text(arrival.peer().helo()));
        fact("details.tls", tls(arrival.peer()));
        fact("details.id", text(message.id().toString()));
        fact("details.ends", time(message.expiresAt()));
    }

    private void fact(String key, Component value) {
        add(new Term(getTranslation(key)), new Description(value));
    }

    private static Span text(String value) {
        Span text = new Span(value);
        text.addClassName("mf-mono");
        return text;
    }

    private static Moment time(Instant at) {
        return new Moment(at, Moment.Form.LONG);
    }

    private Chip tls(Peer peer) {
        return peer.tls()
                .map(tls -> new Chip(Glyph.LOCK, tls.protocol() + " · " + tls.cipher(), Chip.Tone.GOOD))
                .orElseGet(() -> new Chip(Glyph.WARNING, getTranslation("details.notls"), Chip.Tone.WAIT));
    }
}
