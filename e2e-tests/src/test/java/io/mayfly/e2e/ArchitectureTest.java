package io.mayfly.e2e;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.mayfly.e2e")
class ArchitectureTest {
    private static final String CLIENT = "client";
    private static final String SYSTEM = "system";
    private static final String CONTRACT = "contract";
    private static final String CONSOLE = "console";
    private static final String STORY = "story";
    private static final String BENCH = "bench";

    @ArchTest
    static final ArchRule storiesAndBenchmarksStandOnWhatTheyUse = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer(CLIENT)
            .definedBy("io.mayfly.e2e.client..")
            .layer(SYSTEM)
            .definedBy("io.mayfly.e2e.system..")
            .layer(CONTRACT)
            .definedBy("io.mayfly.e2e.contract..")
            .layer(CONSOLE)
            .definedBy("io.mayfly.e2e.console..")
            .layer(STORY)
            .definedBy("io.mayfly.e2e.story..")
            .layer(BENCH)
            .definedBy("io.mayfly.e2e.bench..")
            .ensureAllClassesAreContainedInArchitectureIgnoring("io.mayfly.e2e")
            .whereLayer(CLIENT)
            .mayOnlyBeAccessedByLayers(CONTRACT, STORY, BENCH)
            .whereLayer(SYSTEM)
            .mayOnlyBeAccessedByLayers(CONSOLE, STORY, BENCH)
            .whereLayer(CONTRACT)
            .mayOnlyBeAccessedByLayers(STORY)
            .whereLayer(CONSOLE)
            .mayOnlyBeAccessedByLayers(STORY)
            .whereLayer(STORY)
            .mayNotBeAccessedByAnyLayer()
            .whereLayer(BENCH)
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule knowsMayflyFromOutsideOnly = classes()
            .should()
            .onlyDependOnClassesThat(not(resideInAPackage("io.mayfly..")).or(resideInAPackage("io.mayfly.e2e..")));
}
