package dev.flotilla.houserules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * How tests are written.
 */
class TestRulesTest {

    @Test
    void shouldNameTestClassesByKind() {
        var misnamed = Fleet.TESTS.stream()
            .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
            .filter(type -> type.getAllMethods().stream().anyMatch(TestRulesTest::isTest))
            .map(JavaClass::getSimpleName)
            .filter(name -> !name.endsWith("Test") && !name.endsWith("IT"))
            .toList();

        assertThat(misnamed).as("test classes that no runner picks up").isEmpty();
    }

    @Test
    void shouldKeepTestsPackagePrivate() {
        var open = Fleet.TESTS.stream()
            .filter(type -> type.getMethods().stream().anyMatch(TestRulesTest::isTest))
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .map(JavaClass::getName)
            .toList();

        assertThat(open).isEmpty();
    }

    @Test
    void shouldNameTestsAsSentences() {
        var misnamed = Fleet.ALL.stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(TestRulesTest::isTest)
            .filter(method -> !method.getName().matches("should[A-Z]\\w+"))
            .map(JavaMethod::getFullName)
            .toList();

        assertThat(misnamed).as("tests that do not read 'should … when …'").isEmpty();
    }

    @Test
    void shouldUseFakesNotMocks() {
        noClasses().should().dependOnClassesThat().resideInAPackage("org.mockito..").check(Fleet.ALL);
    }

    @Test
    void shouldSwitchNoTestOff() {
        noMethods().should().beAnnotatedWith(Disabled.class).check(Fleet.ALL);
        noClasses().should().beAnnotatedWith(Disabled.class).check(Fleet.ALL);
    }

    private static boolean isTest(JavaMethod method) {
        return method.isAnnotatedWith(Test.class) || method.isAnnotatedWith(ParameterizedTest.class);
    }

}
