package io.mayfly.standalone;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.mayfly.standalone", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "io.mayfly.standalone";

    @ArchTest
    static final ArchRule eachFloorKnowsOnlyThoseBelow = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .ensureAllClassesAreContainedInArchitecture()
            .layer("main")
            .definedBy(ROOT)
            .layer("command")
            .definedBy(ROOT + ".command..")
            .layer("launch")
            .definedBy(ROOT + ".launch..")
            .layer("demo")
            .definedBy(ROOT + ".demo..")
            .layer("keycloak")
            .definedBy(ROOT + ".keycloak..")
            .layer("platform")
            .definedBy(ROOT + ".platform..")
            .layer("server")
            .definedBy(ROOT + ".server..")
            .layer("process")
            .definedBy(ROOT + ".process..")
            .layer("layout")
            .definedBy(ROOT + ".layout..")
            .whereLayer("main")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("command")
            .mayOnlyBeAccessedByLayers("main")
            .whereLayer("launch")
            .mayOnlyBeAccessedByLayers("command")
            .whereLayer("demo")
            .mayOnlyBeAccessedByLayers("launch")
            .whereLayer("keycloak")
            .mayOnlyBeAccessedByLayers("command", "launch", "demo")
            .whereLayer("platform")
            .mayOnlyBeAccessedByLayers("main", "command", "demo", "keycloak")
            .whereLayer("server")
            .mayOnlyBeAccessedByLayers("command", "launch", "keycloak")
            .whereLayer("process")
            .mayOnlyBeAccessedByLayers("main", "command", "launch", "server")
            .whereLayer("layout")
            .mayNotAccessAnyLayer();

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theSystemIsReachedThroughItsDoorsOnly = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("io.mayfly..")
                    .and(resideOutsideOfPackages(ROOT + "..", "io.mayfly.migrations..")));

    @ArchTest
    static final ArchRule theCommandLineEndsAtTheCommands = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT, ROOT + ".command..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule onlyServersAreSpokenToInSql = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".server..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.sql..");
}
