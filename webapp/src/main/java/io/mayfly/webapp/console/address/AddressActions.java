package io.mayfly.webapp.console.address;

import com.vaadin.flow.component.Component;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.mail.tempaddress.AddressDetails;
import io.mayfly.mail.tempaddress.AddressReference;
import io.mayfly.mail.tempaddress.LeaseExtension;
import io.mayfly.webapp.console.component.Confirmation;
import io.mayfly.webapp.console.component.Notice;
import java.util.function.Supplier;

/** What a person does with one address; each deed is told at the lower edge, then the view is told to look again. */
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

    void extend(AddressDetails address) {
        new ExtendLeaseDialog(address, by -> {
                    use.extend().extend(caller.get(), reference(address), new LeaseExtension.By(by));
                    told("address.extended", address);
                })
                .open();
    }

    void pause(AddressDetails address) {
        use.pause().pause(caller.get(), reference(address));
        told("address.paused", address);
    }

    void resume(AddressDetails address) {
        use.resume().resume(caller.get(), reference(address));
        told("address.resumed", address);
    }

    void delete(AddressDetails address) {
        int messages = address.counts().stored();
        Confirmation.ask(
                speaker.getTranslation("address.delete.question", address.address()),
                speaker.getTranslation("address.delete.consequence"),
                speaker.getTranslation("address.delete.deed", address.address(), messages),
                () -> {
                    use.delete().delete(caller.get(), reference(address));
                    told("address.deleted", address);
                });
    }

    private void told(String key, AddressDetails address) {
        Notice.done(speaker.getTranslation(key, address.address()));
        done.run();
    }

    private static AddressReference reference(AddressDetails address) {
        return new AddressReference(address.id().toString());
    }
}
