package io.mayfly.webapp.console.address;

import com.vaadin.flow.component.Component;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.mail.tempaddress.AddressDetails;
import io.mayfly.mail.tempaddress.AddressFilter;
import io.mayfly.mail.tempaddress.AddressOrder;
import io.mayfly.mail.tempaddress.BrowseTempAddresses;
import io.mayfly.mail.tempaddress.TempAddress.State;
import io.mayfly.mail.tempaddress.TempAddresses;
import io.mayfly.webapp.console.component.DurationWords;
import io.mayfly.webapp.console.component.Glyph;
import io.mayfly.webapp.console.component.Reminders;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reminds of addresses that end within a day although mail still comes in. Those that were leased for a day or less are
 * left out: that they end soon is what they are for.
 */
@Dependent
class AddressReminders implements Reminders {
    private static final Duration DAY = Duration.ofHours(24);
    private static final int LOOKED_AT = 100;
    private static final AddressFilter RECEIVING = new AddressFilter(
            Optional.empty(), Set.of(), Set.of(State.ACTIVE), Optional.empty(), Optional.empty(), Optional.empty());

    @Inject
    private BrowseTempAddresses browseTempAddresses;

    @Override
    public List<Reminder> at(Instant now, Caller caller, Component speaker) {
        if (!caller.may(Permission.CHANGE_ADDRESSES)) {
            return List.of();
        }
        return browseTempAddresses
                .slice(caller, RECEIVING, new TempAddresses.Slice(AddressOrder.ENDING_SOONEST, 0, LOOKED_AT))
                .stream()
                .filter(address -> isDue(address, now))
                .limit(MOST)
                .map(address -> reminder(address, now, speaker))
                .toList();
    }

    static boolean isDue(AddressDetails address, Instant now) {
        boolean soon = address.expiresAt().isBefore(now.plus(DAY));
        boolean wasLong = address.expiresAt().isAfter(address.createdAt().plus(DAY));
        return soon && wasLong && address.counts().received() > 0;
    }

    private static Reminder reminder(AddressDetails address, Instant now, Component speaker) {
        String left = new DurationWords(speaker::getTranslation).of(Duration.between(now, address.expiresAt()));
        return new Reminder(
                Glyph.CLOCK,
                speaker.getTranslation("address.reminder", address.address(), left),
                () -> AddressNavigation.openInbox(address));
    }
}
