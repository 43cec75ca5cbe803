package io.mayfly.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import org.apache.mailet.Mailet;

@AnalyzeClasses(packages = "io.mayfly.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule KNOWS_NOTHING_OF_THE_WEB = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.mayfly.webapp..", "jakarta.ws.rs..", "jakarta.servlet..", "com.vaadin..");

    @ArchTest
    static final ArchRule MAILETS_AND_HOOKS_LEAVE_THE_DATABASE_TO_USE_CASES = noClasses()
            .that()
            .resideInAnyPackage("..mailet..", "..hook..", "..smtp..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "jakarta.persistence..", "org.hibernate..");

    @ArchTest
    static final ArchRule MAILETS_LIVE_TOGETHER =
            classes().that().implement(Mailet.class).should().resideInAPackage("..mailet..");

    @ArchTest
    static final ArchRule PERSISTENCE_IS_KNOWN_WHERE_IT_IS_WIRED = noClasses()
            .that()
            .resideOutsideOfPackage("..backend..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..persistence..");

    @ArchTest
    static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses()
            .that()
            .doNotHaveSimpleName("Gateway")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC");

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("io.mayfly.gateway.(*)..").should().beFreeOfCycles();
}
