package io.mayfly.webapp.console.address;

import com.vaadin.flow.component.Component;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.kernel.AddressId;
import io.mayfly.kernel.Refusal;
import io.mayfly.mail.tempaddress.AddressDetails;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.mail.tempaddress.DeleteTempAddress;
import io.mayfly.mail.tempaddress.LeaseExtension;
import io.mayfly.mail.tempaddress.TempAddress.State;
import io.mayfly.webapp.console.audit.AuditNavigation;
import io.mayfly.webapp.console.component.Confirmation;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.console.component.HeldDeletions;
import io.mayfly.webapp.console.component.MenuEntry;
import io.mayfly.webapp.console.component.Notice;
import io.mayfly.webapp.console.component.RefusalWords;
import io.mayfly.webapp.console.component.UndoNotice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What a person does with one address or with several chosen; each deed is told at the lower edge, then the view is told
 * to look again.
 */
public final class AddressActions {
    private final Supplier<Caller> caller;
    private final AddressUse use;
    private final Component speaker;
    private final Runnable done;

    /**
     * @param caller the person, asked for anew each time, since roles change
     * @param speaker whose language is spoken
     * @param done runs after each deed
     */
    public AddressActions(Supplier<Caller> caller, AddressUse use, Component speaker, Runnable done) {
        this.caller = caller;
        this.use = use;
        this.speaker = speaker;
        this.done = done;
    }

    boolean may(Permission permission) {
        return caller.get().may(permission);
    }

    /** Whether there is anything that the person may do with several. */
    boolean mayAnything() {
        return may(Permission.CHANGE_ADDRESSES) || may(Permission.DELETE_ADDRESSES);
    }

    /** What the person may do with an address as it stands. */
    List<MenuEntry> offered(AddressDetails address) {
        List<MenuEntry> entries = new ArrayList<>();
        if (AddressQuery.LIVE.contains(address.state())) {
            offerDeeds(entries, address);
        }
        if (may(Permission.READ_AUDIT)) {
            entries.add(entry(Glyph.AUDIT, "history", () -> AuditNavigation.openHistory(address.handle())));
        }
        return entries;
    }

    private void offerDeeds(List<MenuEntry> entries, AddressDetails address) {
        List<AddressDetails> one = List.of(address);
        boolean going = isGoing(address);
        if (address.permits(caller.get(), Permission.CHANGE_ADDRESSES) && !going) {
            entries.add(entry(Glyph.CLOCK, "address.extend", () -> extend(one)));
            entries.add(
                    address.state() == State.PAUSED
                            ? entry(Glyph.PLAY, "address.resume", () -> resume(one))
                            : entry(Glyph.PAUSE, "address.pause", () -> pause(one)));
        }
        if (address.permits(caller.get(), Permission.DELETE_ADDRESSES)) {
            entries.add(
                    going
                            ? entry(Glyph.RELOAD, "address.keep", () -> undo(one))
                            : entry(Glyph.TRASH, "address.delete", () -> delete(one)));
        }
    }

    private MenuEntry entry(Glyph glyph, String key, Runnable deed) {
        return new MenuEntry(glyph, speaker.getTranslation(key), deed);
    }

    /** Whether it is going to be deleted, unless somebody undoes that. */
    public boolean isGoing(AddressDetails address) {
        return use.deletions().isHeld(address.id());
    }

    void extend(List<AddressDetails> addresses) {
        new ExtendLeaseDialog(
                        addresses,
                        by -> each(
                                "address.extended",
                                addresses,
                                one -> use.extend().extend(caller.get(), one, new LeaseExtension.By(by))))
                .open();
    }

    void label(List<AddressDetails> addresses) {
        new LabelDialog(
                        addresses,
                        change -> each(
                                change.added() ? "address.labelled" : "address.unlabelled",
                                addresses,
                                one -> use.label(caller.get(), one, change)))
                .open();
    }

    void pause(List<AddressDetails> addresses) {
        each("address.paused", addresses, one -> use.pause().pause(caller.get(), one));
    }

    void resume(List<AddressDetails> addresses) {
        each("address.resumed", addresses, one -> use.resume().resume(caller.get(), one));
    }

    /** One refused is refused to who asked; of several, all are tried, and it is told how many were not done and why. */
    private void each(String key, List<AddressDetails> addresses, Consumer<AddressReference> deed) {
        List<Refusal> refusals = new ArrayList<>();
        for (AddressDetails address : addresses) {
            try {
                deed.accept(reference(address));
            } catch (Refusal refusal) {
                if (addresses.size() == 1) {
                    throw refusal;
                }
                refusals.add(refusal);
            }
        }
        if (refusals.isEmpty()) {
            Notice.done(say(key, addresses));
        } else {
            Notice.refused(speaker.getTranslation(
                    "addresses.partly",
                    refusals.size(),
                    addresses.size(),
                    RefusalWords.of(refusals.getFirst(), speaker)));
        }
        done.run();
    }

    void delete(List<AddressDetails> addresses) {
        int messages = addresses.stream()
                .mapToInt(address -> address.counts().stored())
                .sum();
        Confirmation.ask(
                say("address.delete.question", addresses),
                speaker.getTranslation("address.delete.consequence", HeldDeletions.WHILE.toSeconds()),
                addresses.size() == 1
                        ? speaker.getTranslation(
                                "address.delete.deed", addresses.getFirst().address(), messages)
                        : speaker.getTranslation("addresses.delete.deed", addresses.size(), messages),
                () -> hold(addresses));
    }

    private void hold(List<AddressDetails> addresses) {
        Caller asking = caller.get();
        asking.require(Permission.DELETE_ADDRESSES);
        DeleteTempAddress delete = use.delete();
        use.deletions()
                .hold(ids(addresses), id -> delete.delete(asking, new AddressReference(id.toString())), this::tell);
        UndoNotice.show(say("address.going", addresses), HeldDeletions.WHILE, () -> undo(addresses));
        done.run();
    }

    /** Says that addresses are still there. */
    private void tell(int failed) {
        if (failed > 0) {
            Notice.refused(speaker.getTranslation("address.undeleted", failed));
            done.run();
        }
    }

    private static List<AddressId> ids(List<AddressDetails> addresses) {
        return addresses.stream().map(AddressDetails::id).toList();
    }

    /** Takes back deletions that are held back still; whoever may not delete has no say in them. */
    void undo(List<AddressDetails> addresses) {
        caller.get().require(Permission.DELETE_ADDRESSES);
        int kept = use.deletions().undo(ids(addresses));
        if (kept == addresses.size()) {
            Notice.done(say("address.kept", addresses));
        } else {
            Notice.refused(speaker.getTranslation("address.late", addresses.size() - kept));
        }
        done.run();
    }

    private String say(String key, List<AddressDetails> addresses) {
        return speaker.getTranslation(key, addresses.getFirst().address(), addresses.size());
    }

    private static AddressReference reference(AddressDetails address) {
        return new AddressReference(address.id().toString());
    }
}
