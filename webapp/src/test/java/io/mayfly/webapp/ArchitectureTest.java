package io.mayfly.webapp;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;

@AnalyzeClasses(packages = "io.mayfly.webapp", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule doesNotKnowTheGateway =
            noClasses().should().dependOnClassesThat().resideInAPackage("io.mayfly.gateway..");

    @ArchTest
    static final ArchRule onlyTheCompositionKnowsPersistence = noClasses()
            .that()
            .resideOutsideOfPackage("..webapp.composition..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.mayfly..persistence..", "org.hibernate..");

    @ArchTest
    static final ArchRule onlyTransactionsHoldAnEntityManager = noClasses()
            .that()
            .resideOutsideOfPackage("..webapp.composition..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(jakarta.persistence.EntityManager.class);

    @ArchTest
    static final ArchRule resourcesAnswerNoEntities = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Path.class)
            .and()
            .arePublic()
            .should()
            .notHaveRawReturnType(
                    com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith(Entity.class));

    @ArchTest
    static final ArchRule apiDoesNotKnowTheConsole = noClasses()
            .that()
            .resideInAnyPackage("..webapp.api..", "..webapp.live..", "..webapp.job..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..webapp.console..", "com.vaadin..");

    @ArchTest
    static final ArchRule consoleDoesNotKnowTheApi = noClasses()
            .that()
            .resideInAPackage("..webapp.console..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("..webapp.api..", "jakarta.ws.rs.."));

    @ArchTest
    static final ArchRule resourcesResideInTheApi =
            classes().that().areAnnotatedWith(Path.class).should().resideInAPackage("..webapp.api..");

    @ArchTest
    static final ArchRule onlyTheCompositionMakesAClock = noClasses()
            .that()
            .resideOutsideOfPackage("..webapp.composition..")
            .should()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Instant.class, "now");
}
