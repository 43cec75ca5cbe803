package io.mayfly;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import io.mayfly.foundation.identity.Caller;
import io.mayfly.kernel.transaction.Transactions;
import io.mayfly.mail.maildomain.DomainSetups;
import io.mayfly.mail.tempaddress.AddressChanges;
import java.util.Set;
import java.util.stream.Collectors;

/** The table of {@link PermissionsTest} leaves no use case out. */
@AnalyzeClasses(packages = "io.mayfly", importOptions = ImportOption.DoNotIncludeTests.class)
class PermissionTableTest {
    /**
     * What every member may ask for: who it is, what it has used, the answer it was given before, and to leave; what needs
     * it and what it can begin with, of which it is told what its role may see.
     */
    private static final Set<String> FOR_EVERY_MEMBER =
            Set.of("ShowMembership", "ShowUsage", "AnswerOnce", "LeaveOrganisation", "ListConcerns", "ShowFirstSteps");

    @ArchTest
    static void tableLeavesNoUseCaseOut(JavaClasses classes) {
        Set<String> called = classes.stream()
                .filter(PermissionTableTest::isCalledByMembers)
                .map(JavaClass::getSimpleName)
                .filter(name -> !FOR_EVERY_MEMBER.contains(name))
                .collect(Collectors.toSet());

        assertThat(PermissionsTest.calls().stream()
                        .map(PermissionTableTest::useCase)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(called);
    }

    /** Its name, without what tells several calls of it apart. */
    private static String useCase(PermissionsTest.Call call) {
        return call.useCase().split(" ", 2)[0];
    }

    private static boolean isCalledByMembers(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Transactions.class)
                                || call.getTargetOwner().isEquivalentTo(AddressChanges.class)
                                || call.getTargetOwner().isEquivalentTo(DomainSetups.class))
                && type.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .anyMatch(method -> method.getRawParameterTypes().stream()
                                .anyMatch(parameter -> parameter.isEquivalentTo(Caller.class)));
    }
}
