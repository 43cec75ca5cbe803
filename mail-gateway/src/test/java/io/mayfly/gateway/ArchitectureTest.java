package io.mayfly.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.mayfly.gateway.smtp.Trouble;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.apache.james.protocols.api.handler.ProtocolHandler;
import org.apache.mailet.Mailet;
import org.apache.mailet.Matcher;

@AnalyzeClasses(packages = "io.mayfly.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String PROCESS = "process";
    private static final String WIRING = "wiring";
    private static final String ENGINE = "engine";
    private static final String COMMANDS = "commands";
    private static final String HOOKS = "hooks";
    private static final String MAILETS = "mailets";
    private static final String TRANSACTION = "transaction";
    private static final String DIALOGUE = "dialogue";
    private static final String OBSERVATION = "observation";
    private static final String TLS = "tls";

    /** Commands, hooks and mailets are made by name: nobody knows them, and they know the engine by its interface only. */
    @ArchTest
    static final ArchRule layersKnowOnlyThoseBelow = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("io.mayfly.gateway..")
            .layer(PROCESS)
            .definedBy("io.mayfly.gateway")
            .layer(WIRING)
            .definedBy("io.mayfly.gateway.wiring")
            .layer(ENGINE)
            .definedBy("io.mayfly.gateway.smtp.engine")
            .layer(COMMANDS)
            .definedBy("io.mayfly.gateway.smtp.command")
            .layer(HOOKS)
            .definedBy("io.mayfly.gateway.smtp.hook")
            .layer(MAILETS)
            .definedBy("io.mayfly.gateway.mailet")
            .layer(TRANSACTION)
            .definedBy("io.mayfly.gateway.transaction")
            .layer(DIALOGUE)
            .definedBy("io.mayfly.gateway.smtp")
            .layer(OBSERVATION)
            .definedBy("io.mayfly.gateway.observe")
            .layer(TLS)
            .definedBy("io.mayfly.gateway.tls")
            .ensureAllClassesAreContainedInArchitecture()
            .whereLayer(PROCESS)
            .mayNotBeAccessedByAnyLayer()
            .whereLayer(WIRING)
            .mayOnlyBeAccessedByLayers(PROCESS)
            .whereLayer(ENGINE)
            .mayOnlyBeAccessedByLayers(PROCESS)
            .whereLayer(COMMANDS)
            .mayNotBeAccessedByAnyLayer()
            .whereLayer(HOOKS)
            .mayNotBeAccessedByAnyLayer()
            .whereLayer(MAILETS)
            .mayOnlyBeAccessedByLayers(PROCESS)
            .whereLayer(TRANSACTION)
            .mayOnlyBeAccessedByLayers(COMMANDS, HOOKS, MAILETS)
            .whereLayer(DIALOGUE)
            .mayOnlyBeAccessedByLayers(ENGINE, COMMANDS, HOOKS)
            .whereLayer(OBSERVATION)
            .mayOnlyBeAccessedByLayers(PROCESS, ENGINE, HOOKS)
            .whereLayer(TLS)
            .mayOnlyBeAccessedByLayers(PROCESS, ENGINE);

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("io.mayfly.gateway.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule knowsNothingOfTheWeb = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.mayfly.webapp..", "jakarta.ws.rs..", "jakarta.servlet..", "com.vaadin..");

    @ArchTest
    static final ArchRule onlyTheWiringKnowsPersistence = noClasses()
            .that()
            .resideOutsideOfPackage("io.mayfly.gateway.wiring")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.mayfly..persistence..",
                    "io.mayfly.foundation.database..",
                    "io.mayfly.kernel.transaction..",
                    "jakarta.persistence..",
                    "org.hibernate..",
                    "com.zaxxer..",
                    "javax.sql..");

    @ArchTest
    static final ArchRule sqlIsKnownToTheWiringAndToTrouble = noClasses()
            .that()
            .resideOutsideOfPackage("io.mayfly.gateway.wiring")
            .and()
            .doNotBelongToAnyOf(Trouble.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.sql..");

    @ArchTest
    static final ArchRule onlyTheEngineMovesBytes = noClasses()
            .that()
            .resideOutsideOfPackage("io.mayfly.gateway.smtp.engine")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.netty..", "org.apache.james.protocols.netty..");

    @ArchTest
    static final ArchRule mailetsLiveTogether = classes()
            .that()
            .implement(Mailet.class)
            .or()
            .implement(Matcher.class)
            .should()
            .resideInAPackage("..mailet..");

    @ArchTest
    static final ArchRule handlersAreCommandsOrHooks = classes()
            .that()
            .areAssignableTo(ProtocolHandler.class)
            .should()
            .resideInAnyPackage("io.mayfly.gateway.smtp.command", "io.mayfly.gateway.smtp.hook");

    @ArchTest
    static final ArchRule identitiesAreTypes =
            noClasses().should().dependOnClassesThat().areAssignableTo(UUID.class);

    @ArchTest
    static final ArchRule timeComesFromAClock = noClasses()
            .that()
            .doNotHaveSimpleName("Gateway")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC");
}
