package io.mayfly.webapp.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Route;
import io.mayfly.foundation.identity.Actor;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.foundation.identity.Permission;
import io.mayfly.foundation.identity.Role;
import io.mayfly.kernel.MemberId;
import io.mayfly.kernel.TenantId;
import io.mayfly.webapp.console.component.Admission;
import io.mayfly.webapp.console.component.Needs;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdmissionTest {
    @Needs(Permission.READ_AUDIT)
    private static final class ForAuditors {}

    @PermitAll
    private static final class ForEverybody {}

    private static final class Silent {}

    private static Caller having(Role role) {
        return new Caller(TenantId.next(), MemberId.next(), Set.of(role), Actor.operator("192.0.2.1"));
    }

    @Test
    void isForThoseWithThePermissionThatAViewNeeds() {
        Admission admission = Admission.to(ForAuditors.class);

        assertThat(admission.admits(having(Role.AUDITOR))).isTrue();
        assertThat(admission.admits(having(Role.DEVELOPER))).isFalse();
    }

    @Test
    void isForEverybodyWhereAViewSaysSo() {
        assertThat(Admission.to(ForEverybody.class).admits(having(Role.AUDITOR)))
                .isTrue();
    }

    @Test
    void isForNobodyWhereAViewSaysNothing() {
        assertThat(Admission.to(Silent.class).admits(having(Role.OWNER))).isFalse();
    }

    @Test
    void isDeclaredByEachViewInOneWay() {
        List<JavaClass> views = new ClassFileImporter()
                .importPackages("io.mayfly.webapp.console").stream()
                        .filter(type -> type.isAnnotatedWith(Route.class)
                                || type.isAssignableTo(HasErrorParameter.class) && !type.isInterface())
                        .toList();

        assertThat(views)
                .hasSizeGreaterThan(6)
                .allSatisfy(
                        view -> assertThat(view.isAnnotatedWith(Needs.class) ^ view.isAnnotatedWith(PermitAll.class))
                                .as(view.getName())
                                .isTrue());
    }
}
