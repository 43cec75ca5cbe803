package io.mayfly.webapp.console.member;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import io.mayfly.account.member.Member;
import io.mayfly.foundation.identity.Role;
import io.mayfly.kernel.Refusal;
import io.mayfly.webapp.console.component.FirstFocus;
import io.mayfly.webapp.console.component.RefusalWords;
import java.util.Set;
import java.util.function.Consumer;

/** Asks which roles a member is to have, and says of each what it may. */
final class RolesDialog extends Dialog {
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>();
    private final transient Consumer<Set<Role>> chosen;

    /**
     * @param mayNameOwners whether who asks decides on who is an owner
     * @param chosen takes the roles that are wanted; what it refuses is shown here
     */
    RolesDialog(Member member, boolean mayNameOwners, Consumer<Set<Role>> chosen) {
        this.chosen = chosen;

        // Components
        roles.setLabel(getTranslation("members.roles"));
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(role -> getTranslation("role." + role.name()));
        roles.setItemHelperGenerator(role -> getTranslation("members.may." + role.name()));
        roles.setItemEnabledProvider(role -> mayNameOwners || role != Role.OWNER);
        roles.setValue(member.roles());
        roles.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        roles.setManualValidation(true);
        Button save = new Button(getTranslation("members.change.deed"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);

        // Layout
        setHeaderTitle(getTranslation("members.change.title", member.person().name()));
        Div form = new Div(roles);
        form.addClassName("mf-form");
        add(form);
        FirstFocus.on(roles);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), save);
    }

    private void save() {
        try {
            chosen.accept(roles.getValue());
            close();
        } catch (Refusal refusal) {
            roles.setErrorMessage(RefusalWords.of(refusal, this));
            roles.setInvalid(true);
        }
    }
}
