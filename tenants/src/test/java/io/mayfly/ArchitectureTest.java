package io.mayfly;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.mayfly.shared.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

@AnalyzeClasses(packages = "io.mayfly", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule featuresAreFreeOfCycles =
            slices().matching("io.mayfly.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nobodyDependsOnPersistenceButTheComposition = noClasses()
            .that()
            .resideOutsideOfPackage("..persistence..")
            .and()
            .doNotHaveSimpleName("UseCases")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.mayfly..persistence..");

    @ArchTest
    static final ArchRule knowsNoDoor = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.vaadin..",
                    "jakarta.ws.rs..",
                    "jakarta.servlet..",
                    "jakarta.enterprise..",
                    "jakarta.inject..",
                    "jakarta.transaction..",
                    "org.apache.james.protocols..",
                    "org.apache.mailet..");

    @ArchTest
    static final ArchRule sqlLivesInPersistenceOnly = noClasses()
            .that()
            .resideOutsideOfPackage("..persistence..")
            .and()
            .doNotHaveSimpleName("UseCases")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule readsNoClockOfItsOwn = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule refusalsAreNamedForWhatTheyRefuse = classes()
            .that()
            .areAssignableTo(Refusal.class)
            .should()
            .haveSimpleNameNotEndingWith("Exception")
            .andShould()
            .bePublic();
}
