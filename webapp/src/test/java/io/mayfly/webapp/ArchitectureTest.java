package io.mayfly.webapp;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.component.page.WebStorage;
import com.vaadin.flow.router.Route;
import io.mayfly.webapp.console.component.Needs;
import jakarta.annotation.security.PermitAll;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;

@AnalyzeClasses(packages = "io.mayfly.webapp", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String COMPOSITION = "composition";
    private static final String DOOR = "door";
    private static final String LIVE = "live";
    private static final String SECURITY = "security";
    private static final String API = "api";
    private static final String CONSOLE = "console";
    private static final String JOB = "job";
    private static final String OBSERVE = "observe";
    private static final String STARTUP = "startup";

    @ArchTest
    static final ArchRule layersStandOnThoseBelow = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer(COMPOSITION)
            .definedBy("io.mayfly.webapp.composition..")
            .layer(DOOR)
            .definedBy("io.mayfly.webapp.door..")
            .layer(LIVE)
            .definedBy("io.mayfly.webapp.live..")
            .layer(SECURITY)
            .definedBy("io.mayfly.webapp.security..")
            .layer(API)
            .definedBy("io.mayfly.webapp.api..")
            .layer(CONSOLE)
            .definedBy("io.mayfly.webapp.console..")
            .layer(JOB)
            .definedBy("io.mayfly.webapp.job..")
            .layer(OBSERVE)
            .definedBy("io.mayfly.webapp.observe..")
            .layer(STARTUP)
            .definedBy("io.mayfly.webapp")
            .ensureAllClassesAreContainedInArchitecture()
            .whereLayer(COMPOSITION)
            .mayNotAccessAnyLayer()
            .whereLayer(LIVE)
            .mayNotAccessAnyLayer()
            .whereLayer(JOB)
            .mayNotAccessAnyLayer()
            .whereLayer(DOOR)
            .mayOnlyAccessLayers(COMPOSITION)
            .whereLayer(SECURITY)
            .mayOnlyAccessLayers(COMPOSITION, DOOR)
            .whereLayer(API)
            .mayOnlyAccessLayers(COMPOSITION, DOOR, LIVE, SECURITY)
            .whereLayer(CONSOLE)
            .mayOnlyAccessLayers(DOOR, LIVE, SECURITY)
            .whereLayer(OBSERVE)
            .mayOnlyAccessLayers(COMPOSITION, DOOR, LIVE, API)
            .whereLayer(STARTUP)
            .mayOnlyAccessLayers(COMPOSITION, LIVE, JOB, OBSERVE);

    @ArchTest
    static final ArchRule featuresOfTheApiAreFreeOfCycles =
            slices().matching("io.mayfly.webapp.api.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule featuresOfTheConsoleAreFreeOfCycles =
            slices().matching("io.mayfly.webapp.console.(*)..").should().beFreeOfCycles();

    /** What all answers and views share must not change because a feature does. */
    @ArchTest
    static final ArchRule whatAllShareKnowsNoFeature = noClasses()
            .that()
            .resideInAnyPackage("..webapp.api.http..", "..webapp.console.component..", "..webapp.door..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("io.mayfly.mail..", "io.mayfly.account..", "io.mayfly.overview..")
                    .or(resideInAPackage("..webapp.api..").and(not(resideInAPackage("..webapp.api.http.."))))
                    .or(resideInAPackage("..webapp.console..")
                            .and(not(resideInAPackage("..webapp.console.component..")))));

    @ArchTest
    static final ArchRule featuresStandWithoutTheirFrame = noClasses()
            .that()
            .resideInAPackage("..webapp.console..")
            .and()
            .resideOutsideOfPackage("..webapp.console.shell..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..webapp.console.shell..");

    /** Sign-in looks into Vaadin's session, since pushes have no request. */
    @ArchTest
    static final ArchRule vaadinDrawsTheConsoleOnly = noClasses()
            .that()
            .resideOutsideOfPackages("..webapp.console..", "..webapp.security..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..");

    @ArchTest
    static final ArchRule jaxRsServesTheApiOnly = noClasses()
            .that()
            .resideOutsideOfPackage("..webapp.api..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..");

    /** Where a request's door is decided by itself, two opinions are possible. */
    @ArchTest
    static final ArchRule onlyTheDoorReadsThePath = noClasses()
            .that()
            .resideOutsideOfPackage("..webapp.door..")
            .should()
            .callMethodWhere(target(nameMatching("getRequestUR[IL]"))
                    .and(target(owner(assignableTo(HttpServletRequest.class)))));

    @ArchTest
    static final ArchRule viewsSayWhomTheyLetIn = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .beAnnotatedWith(Needs.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class);

    @ArchTest
    static final ArchRule viewsAreTheirFeaturesOwn =
            classes().that().areAnnotatedWith(Route.class).should().bePackagePrivate();

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
            .areAssignableTo(EntityManager.class);

    @ArchTest
    static final ArchRule resourcesAnswerNoEntities = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Path.class)
            .and()
            .arePublic()
            .should()
            .notHaveRawReturnType(annotatedWith(Entity.class));

    @ArchTest
    static final ArchRule resourcesResideInTheApi =
            classes().that().areAnnotatedWith(Path.class).should().resideInAPackage("..webapp.api..");

    @ArchTest
    static final ArchRule resourcesOfThePlatformAreForOperators = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .and()
            .resideInAPackage("..webapp.api.platform..")
            .should()
            .beAnnotatedWith("io.mayfly.webapp.api.platform.ForOperators");

    @ArchTest
    static final ArchRule onlyTheCompositionMakesAClock = noClasses()
            .that()
            .resideOutsideOfPackage("..webapp.composition..")
            .should()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Instant.class, "now");

    /** What is asked of the page is kept by it, with all that the answer is for, until a browser answers, which it need not. */
    @ArchTest
    static final ArchRule nothingIsAskedOfThePage = noClasses()
            .should()
            .callMethodWhere(target(nameMatching("getItem")).and(target(owner(assignableTo(WebStorage.class)))))
            .orShould()
            .callMethodWhere(target(nameMatching("retrieveExtendedClientDetails|fetchCurrentURL"))
                    .and(target(owner(assignableTo(Page.class)))));
}
