package dev.flotilla.houserules;

import java.util.Set;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.SpringBootApplication;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where code lives and what it is called.
 */
class ShapeRulesTest {

    private static final Set<String> SERVICES = Fleet.modules()
        .stream()
        .filter(module -> module.endsWith("-service"))
        .map(module -> module.replace("-service", "").replace("-", ""))
        .collect(Collectors.toSet());

    @Test
    void shouldSeeTheClassesOfEveryModuleButThisOne() {
        Set<String> modules = Fleet.MAIN.stream().map(ShapeRulesTest::module).collect(Collectors.toSet());

        assertThat(modules).hasSize(Fleet.modules().size() - 1);
    }

    private static String module(JavaClass type) {
        return type.getPackageName().replaceFirst("dev\\.flotilla\\.(\\w+).*", "$1");
    }

    @Test
    void shouldNamePackagesByFeature() {
        noClasses().should()
            .resideInAnyPackage("..config..", "..model..", "..dto..", "..util..", "..utils..", "..service..",
                    "..impl..", "..helper..", "..misc..")
            .check(Fleet.ALL);
    }

    @Test
    void shouldNameClassesByDuty() {
        noClasses().should().haveNameMatching(".*(Utils?|Helpers?|Common|Impl|Misc)").check(Fleet.ALL);
    }

    @Test
    void shouldHaveNoPackageCycles() {
        slices().matching("dev.flotilla.(*).(**)").should().beFreeOfCycles().check(Fleet.MAIN);
    }

    @Test
    void shouldKeepServicesApart() {
        for (String service : SERVICES) {
            String[] others = SERVICES.stream()
                .filter(other -> !other.equals(service))
                .map(other -> "dev.flotilla." + other + "..")
                .toArray(String[]::new);
            noClasses().that()
                .resideInAPackage("dev.flotilla." + service + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(Fleet.MAIN);
        }
    }

    @Test
    void shouldKeepCommonFreeOfServices() {
        noClasses().that()
            .resideInAPackage("dev.flotilla.common..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SERVICES.stream().map(name -> "dev.flotilla." + name + "..").toArray(String[]::new))
            .check(Fleet.MAIN);
    }

    @Test
    void shouldKeepTestKitOutOfProduction() {
        // Benchmarks are no production: nothing of them is shipped.
        noClasses().that()
            .resideOutsideOfPackages("dev.flotilla.testkit..", "dev.flotilla.bench..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.flotilla.testkit..")
            .check(Fleet.MAIN);
    }

    @Test
    void shouldBePublicOnlyWhereAnotherPackageLooks() {
        var idle = Fleet.MAIN.stream()
            .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(type -> !isUsedElsewhere(type))
            // Called by what SQL jobs are compiled to, which is text when this looks.
            .filter(type -> !type.getPackageName().matches("dev\\.flotilla\\.sql\\.(functions|rows)"))
            .map(JavaClass::getName)
            .sorted()
            .toList();

        assertThat(idle).as("public types that only their own package uses").isEmpty();
    }

    // A type that is nested in another is seen through it only.
    private static boolean isUsedElsewhere(JavaClass type) {
        return isItselfUsedElsewhere(type) || Fleet.ALL.stream()
            .filter(nested -> nested.getName().startsWith(type.getName() + "$"))
            .anyMatch(ShapeRulesTest::isItselfUsedElsewhere);
    }

    private static boolean isItselfUsedElsewhere(JavaClass type) {
        JavaClass seenByAll = Fleet.ALL.get(type.getName());
        return seenByAll.getDirectDependenciesToSelf()
            .stream()
            .anyMatch(use -> !use.getOriginClass().getPackageName().equals(type.getPackageName()))
                || seenByAll.getAllSubclasses()
                    .stream()
                    .anyMatch(sub -> !sub.getPackageName().equals(type.getPackageName()));
    }

    @Test
    void shouldMarkEveryPackageNullMarked() {
        var unmarked = Fleet.MAIN.stream()
            .map(JavaClass::getPackage)
            .filter(place -> !place.isAnnotatedWith(NullMarked.class))
            .map(place -> place.getName())
            .distinct()
            .toList();

        assertThat(unmarked).as("packages without @NullMarked in package-info.java").isEmpty();
    }

    @Test
    void shouldKeepHttpOutOfEventsAndErrors() {
        noClasses().that()
            .resideInAnyPackage("..events..", "..errors..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.http..", "org.springframework.web..", "jakarta.servlet..")
            .check(Fleet.MAIN);
    }

    @Test
    void shouldHaveApplicationsAtTheTopOfTheirModule() {
        classes().that()
            .areAnnotatedWith(SpringBootApplication.class)
            .should()
            .resideInAPackage("dev.flotilla.*")
            .check(Fleet.MAIN);
    }

}
