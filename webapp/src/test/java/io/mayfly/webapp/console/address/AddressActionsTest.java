package io.mayfly.webapp.console.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.html.Div;
import io.mayfly.foundation.identity.Actor;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.PermissionDenied;
import io.mayfly.foundation.identity.Role;
import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AddressActionsTest {
    private boolean done;

    @Test
    void takesNothingBackForWhoeverMayNotDelete() {
        Caller auditor = new Caller(
                TenantId.next(),
                MemberId.next(),
                Set.of(Role.AUDITOR),
                new Actor(Actor.Kind.MEMBER, "1", "audrey", Optional.empty()));
        AddressActions actions = new AddressActions(() -> auditor, new AddressUse(), new Div(), () -> done = true);

        assertThatThrownBy(() -> actions.undo(List.of())).isInstanceOf(PermissionDenied.class);
        assertThat(done).isFalse();
    }
}
