package io.mayfly.webapp.console.address;

import com.vaadin.flow.component.button.ButtonVariant;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.mail.tempaddress.AddressDetails;
import io.mayfly.webapp.console.component.BulkBar;
import io.mayfly.webapp.console.component.Glyph;
import java.util.List;
import java.util.function.Consumer;

/** What can be done with all addresses that are chosen in a list. */
final class AddressBulk {
    private final AddressGrid grid;
    private final BulkBar bar;

    AddressBulk(AddressGrid grid, AddressActions actions) {
        this.grid = grid;
        this.bar = new BulkBar(grid::deselectAll);
        if (actions.may(Permission.CHANGE_ADDRESSES)) {
            bar.offer(Glyph.CLOCK, bar.getTranslation("address.extend"), deed(actions::extend));
            bar.offer(Glyph.LABEL, bar.getTranslation("address.label"), deed(actions::label));
            bar.offer(Glyph.PAUSE, bar.getTranslation("address.pause"), deed(actions::pause));
            bar.offer(Glyph.PLAY, bar.getTranslation("address.resume"), deed(actions::resume));
        }
        if (actions.may(Permission.DELETE_ADDRESSES)) {
            bar.offer(Glyph.TRASH, bar.getTranslation("address.delete"), deed(actions::delete))
                    .addThemeVariants(ButtonVariant.LUMO_ERROR);
        }
        if (actions.mayAnything()) {
            grid.addSelectionListener(
                    chosen -> bar.show(chosen.getAllSelectedItems().size()));
        }
    }

    private Runnable deed(Consumer<List<AddressDetails>> deed) {
        return () -> deed.accept(List.copyOf(grid.getSelectedItems()));
    }

    BulkBar bar() {
        return bar;
    }
}
