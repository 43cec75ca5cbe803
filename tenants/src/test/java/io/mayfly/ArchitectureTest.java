package io.mayfly;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.mayfly.kernel.Invalid;
import io.mayfly.kernel.Refusal;
import io.mayfly.kernel.transaction.Transactions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

@AnalyzeClasses(packages = "io.mayfly", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String KERNEL = "kernel";
    private static final String FOUNDATION = "foundation";
    private static final String ACCOUNT = "account";
    private static final String MAIL = "mail";
    private static final String OVERVIEW = "overview";

    @ArchTest
    static final ArchRule floorsStandOnThoseBelow = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer(KERNEL)
            .definedBy("io.mayfly.kernel..")
            .layer(FOUNDATION)
            .definedBy("io.mayfly.foundation..")
            .layer(ACCOUNT)
            .definedBy("io.mayfly.account..")
            .layer(MAIL)
            .definedBy("io.mayfly.mail..")
            .layer(OVERVIEW)
            .definedBy("io.mayfly.overview..")
            .ensureAllClassesAreContainedInArchitectureIgnoring("io.mayfly", "io.mayfly.migrations")
            .whereLayer(FOUNDATION)
            .mayOnlyBeAccessedByLayers(ACCOUNT, MAIL, OVERVIEW)
            .whereLayer(ACCOUNT)
            .mayOnlyBeAccessedByLayers(MAIL, OVERVIEW)
            .whereLayer(MAIL)
            .mayOnlyBeAccessedByLayers(OVERVIEW)
            .whereLayer(OVERVIEW)
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule featuresAreFreeOfCycles =
            slices().matching("io.mayfly.(*).(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule identitiesAreTypes = codeUnits()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("io.mayfly.kernel..")
            .should(involveNo(UUID.class));

    @ArchTest
    static final ArchRule persistenceIsHiddenBehindItsWiring = classes()
            .that()
            .resideInAPackage("..persistence..")
            .and()
            .arePublic()
            .should()
            .haveSimpleNameEndingWith("Wiring");

    @ArchTest
    static final ArchRule onlyWiringsKnowWirings = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Wiring")
            .and()
            .doNotHaveFullyQualifiedName("io.mayfly.foundation.Foundation")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Wiring");

    @ArchTest
    static final ArchRule useCaseHasOnePublicMethod =
            classes().that(beginTransactions()).should(haveOnePublicMethod());

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
            .resideOutsideOfPackages(
                    "..persistence..",
                    "io.mayfly.foundation.database..",
                    "io.mayfly.kernel.transaction..",
                    "io.mayfly.migrations..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.hibernate.query..");

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

    /** A door's own words would reach people whose language another door speaks. */
    @ArchTest
    static final ArchRule rulesAreRefusedForAReason =
            noClasses().should().callConstructor(Invalid.class, String.class, String.class);

    private static ArchCondition<JavaCodeUnit> involveNo(Class<?> type) {
        return new ArchCondition<>("involve no " + type.getSimpleName()) {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                boolean involved = Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream())
                        .flatMap(part -> part.getAllInvolvedRawTypes().stream())
                        .anyMatch(raw -> raw.isEquivalentTo(type));
                if (involved) {
                    events.add(SimpleConditionEvent.violated(
                            unit, unit.getFullName() + " names a " + type.getSimpleName()));
                }
            }
        };
    }

    private static DescribedPredicate<JavaClass> beginTransactions() {
        return new DescribedPredicate<>("begin transactions") {
            @Override
            public boolean test(JavaClass type) {
                return !type.isAssignableTo(Transactions.class)
                        && type.getMethodCallsFromSelf().stream()
                                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Transactions.class));
            }
        };
    }

    private static ArchCondition<JavaClass> haveOnePublicMethod() {
        return new ArchCondition<>("have at most one public method") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                List<String> names = type.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaMethod::getName)
                        .toList();
                if (type.getModifiers().contains(JavaModifier.PUBLIC) && names.size() > 1) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " has " + names));
                }
            }
        };
    }
}
