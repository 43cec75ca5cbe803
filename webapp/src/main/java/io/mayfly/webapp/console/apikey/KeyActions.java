package io.mayfly.webapp.console.apikey;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import io.mayfly.account.apikey.ApiKey;
import io.mayfly.account.apikey.KeyNetworks;
import io.mayfly.account.apikey.OwnedKey;
import io.mayfly.account.apikey.RotationTerms;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.webapp.console.audit.AuditNavigation;
import io.mayfly.webapp.console.component.Confirmation;
import io.mayfly.webapp.console.component.FactsDialog;
import io.mayfly.webapp.console.component.Moment;
import io.mayfly.webapp.console.component.Notice;
import io.mayfly.webapp.console.component.TimeLeft;
import io.mayfly.webapp.security.SignedInPerson;
import java.util.List;

/** What a person does with keys: looks at one, replaces one, revokes one or several. */
final class KeyActions {
    private final KeyUse use;
    private final SignedInPerson person;
    private final Component speaker;
    private final Runnable done;

    /** @param done runs after keys have been replaced or revoked */
    KeyActions(KeyUse use, SignedInPerson person, Component speaker, Runnable done) {
        this.use = use;
        this.person = person;
        this.speaker = speaker;
        this.done = done;
    }

    /** Whether there is anything that the person may do with several. */
    boolean mayAnything() {
        return person.caller().may(Permission.MANAGE_OWN_API_KEYS)
                || person.caller().may(Permission.REVOKE_ALL_API_KEYS);
    }

    boolean mayRevoke(OwnedKey row) {
        return person.caller().may(isOwn(row) ? Permission.MANAGE_OWN_API_KEYS : Permission.REVOKE_ALL_API_KEYS);
    }

    /** The button of a row, where the person may press it. */
    Component button(OwnedKey row) {
        if (!mayRevoke(row)) {
            return new Span();
        }
        Button revoke = new Button(say("keys.revoke"), click -> revoke(List.of(row)));
        revoke.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ERROR);
        revoke.setAriaLabel(deed(row));
        return revoke;
    }

    /** For an own key that works still and has no successor, where the person may make keys. */
    private Component rotateButton(OwnedKey row) {
        if (!use.mayReplace(person.caller(), row)) {
            return new Span();
        }
        Button rotate = new Button(
                say("keys.rotate"), click -> new RotateKeyDialog(row.key(), terms -> rotate(row.key(), terms)).open());
        rotate.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return rotate;
    }

    private String rotate(ApiKey key, RotationTerms terms) {
        String secret = use.rotate().rotate(person.caller(), key.id(), terms).secret();
        done.run();
        return secret;
    }

    /** Shows all that is to be known of a key. */
    void open(OwnedKey row) {
        FactsDialog dialog = new FactsDialog(
                row.key().name(),
                rotateButton(row),
                button(row),
                AuditNavigation.historyButton(
                        speaker, person.caller(), row.key().name()));
        Span hint = new Span(row.key().hint() + "…");
        hint.addClassName("mf-mono");
        dialog.fact(say("keys.owner"), owner(row))
                .fact(say("keys.hint"), hint)
                .fact(say("keys.created"), new Moment(row.key().createdAt(), Moment.Form.LONG))
                .fact(say("keys.used"), LastUse.of(row.key(), speaker))
                .fact(say("keys.networks"), networks(row.key().networks()))
                .fact(say("keys.ends"), new Moment(row.key().expiresAt(), Moment.Form.LONG))
                .fact(
                        say("keys.left"),
                        new TimeLeft(row.key().createdAt(), row.key().expiresAt()));
        row.key().replacedAt().ifPresent(at -> dialog.fact(say("keys.replaced"), new Moment(at, Moment.Form.LONG)));
        dialog.open();
    }

    private String networks(KeyNetworks networks) {
        return networks.isEverywhere() ? say("keys.networks.everywhere") : String.join(", ", networks.ranges());
    }

    /** Asks, and then revokes these. */
    void revoke(List<OwnedKey> rows) {
        String consequence = say("keys.revoke.consequence");
        if (rows.size() == 1) {
            OwnedKey row = rows.getFirst();
            Confirmation.ask(question(row), consequence, deed(row), () -> revokeNow(rows));
        } else {
            String deed = speaker.getTranslation("keys.revoke.many", rows.size());
            Confirmation.ask(deed + "?", consequence, deed, () -> revokeNow(rows));
        }
    }

    private void revokeNow(List<OwnedKey> rows) {
        rows.forEach(row -> use.revoke().revoke(person.caller(), row.key().id()));
        Notice.done(speaker.getTranslation("keys.revoked", rows.getFirst().key().name(), rows.size()));
        done.run();
    }

    private String question(OwnedKey row) {
        String name = row.key().name();
        return isOwn(row)
                ? speaker.getTranslation("keys.revoke.question", name)
                : speaker.getTranslation("keys.revoke.others.question", name, owner(row));
    }

    private String deed(OwnedKey row) {
        String name = row.key().name();
        return isOwn(row)
                ? speaker.getTranslation("keys.revoke.of", name)
                : speaker.getTranslation("keys.revoke.others", name, owner(row));
    }

    private boolean isOwn(OwnedKey row) {
        return row.owner().id().equals(person.caller().member());
    }

    private static String owner(OwnedKey row) {
        return row.owner().person().name();
    }

    private String say(String key) {
        return speaker.getTranslation(key);
    }
}
