package io.mayfly.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.mayfly.standalone", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("io.mayfly.standalone.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theSystemIsReachedThroughItsDoorsOnly = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.mayfly.gateway..", "io.mayfly.webapp..", "io.mayfly.tenants..");
}
