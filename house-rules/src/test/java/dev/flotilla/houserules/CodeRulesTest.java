package dev.flotilla.houserules;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Condition;
import org.springframework.core.env.Environment;
import org.springframework.validation.annotation.Validated;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * How code is written.
 */
class CodeRulesTest {

    private static final Map<String, Set<String>> CLOCKS = Map.of("java.time.Instant", Set.of("now"),
            "java.time.LocalDate", Set.of("now"), "java.time.LocalDateTime", Set.of("now"), "java.time.OffsetDateTime",
            Set.of("now"), "java.time.ZonedDateTime", Set.of("now"), "java.time.Clock",
            Set.of("systemUTC", "systemDefaultZone", "system"), "java.lang.System",
            Set.of("currentTimeMillis", "nanoTime"));

    @Test
    void shouldInjectThroughConstructors() {
        noFields().should().beAnnotatedWith(Autowired.class).check(Fleet.MAIN);
        noMethods().should().beAnnotatedWith(Autowired.class).check(Fleet.MAIN);
    }

    @Test
    void shouldUseOptionalOnlyAsReturnType() {
        noFields().should().haveRawType(Optional.class).check(Fleet.MAIN);
        var takers = Fleet.MAIN.stream()
            .flatMap(type -> type.getCodeUnits().stream())
            .filter(unit -> !unit.getModifiers().contains(JavaModifier.SYNTHETIC))
            .filter(unit -> unit.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Optional.class)))
            .map(JavaCodeUnit::getFullName)
            .toList();

        assertThat(takers).as("methods that take an Optional").isEmpty();
    }

    @Test
    void shouldBindSettingsToValidatedPackagePrivateRecords() {
        classes().that()
            .areAnnotatedWith(ConfigurationProperties.class)
            .should()
            .beRecords()
            .andShould()
            .bePackagePrivate()
            .andShould()
            .beAnnotatedWith(Validated.class)
            .check(Fleet.MAIN);
    }

    @Test
    void shouldTestEverySettingsRecordForDefaultsAndForAllKeys() {
        var untested = Fleet.MAIN.stream()
            .filter(type -> type.isAnnotatedWith(ConfigurationProperties.class))
            .filter(type -> !hasTest(type, "shouldHaveSafeDefaultsWhenNothingIsSet")
                    || !hasTest(type, "shouldTakeEveryKeyWhenAllAreSet"))
            .map(JavaClass::getName)
            .toList();

        assertThat(untested).as("settings records without both tests in a class of their name + Test").isEmpty();
    }

    private static boolean hasTest(JavaClass settings, String method) {
        String test = settings.getName() + "Test";
        return Fleet.TESTS.contain(test) && Fleet.TESTS.get(test).tryGetMethod(method).isPresent();
    }

    @Test
    void shouldReadSettingsOnlyThroughRecords() {
        noFields().should().beAnnotatedWith(Value.class).check(Fleet.MAIN);
        noClasses().that()
            .areNotAssignableTo(EnvironmentPostProcessor.class)
            .and()
            // A condition decides before there are records.
            .areNotAssignableTo(Condition.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Environment.class)
            .check(Fleet.MAIN.that(DescribedPredicate.describe("outside the test kit",
                    type -> !type.getPackageName().startsWith("dev.flotilla.testkit"))));
    }

    @Test
    void shouldTakeTimeFromAnInjectedSource() {
        // The injected source is made once, where a program begins.
        var readers = Fleet.MAIN.stream()
            .flatMap(type -> type.getAccessesFromSelf().stream())
            .filter(access -> CLOCKS.getOrDefault(access.getTargetOwner().getName(), Set.of())
                .contains(access.getName()))
            .map(Object::toString)
            .toList();

        assertThat(readers).as("code that reads the clock itself").isEmpty();
    }

    @Test
    void shouldNeverSleep() {
        var sleepers = Fleet.ALL.stream()
            .flatMap(type -> type.getAccessesFromSelf().stream())
            .filter(call -> call.getName().equals("sleep"))
            .map(Object::toString)
            .toList();

        assertThat(sleepers).as("sleeps: advance a clock, schedule, or await a condition").isEmpty();
    }

    @Test
    void shouldLogThroughSlf4j() {
        noClasses().should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.apache.commons.logging..", "org.apache.log4j..")
            .check(Fleet.MAIN);
    }

    @Test
    void shouldPrintOnlyWhereAPersonSitsAtTheTerminal() {
        noClasses().that()
            .resideOutsideOfPackages("dev.flotilla.launcher..", "dev.flotilla.bench..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .check(Fleet.MAIN);
    }

    @Test
    void shouldNotCallExit() {
        noClasses().that()
            .resideOutsideOfPackages("dev.flotilla.launcher..", "dev.flotilla.bench..")
            .should()
            .callMethod(System.class, "exit", int.class)
            .check(Fleet.MAIN);
    }

    @Test
    void shouldHaveFinalStatics() {
        fields().that().areStatic().and().areNotPrivate().should().beFinal().check(Fleet.MAIN);
    }

}
