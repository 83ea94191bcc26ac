package dev.flotilla.sql.functions;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.flotilla.sql.types.SqlType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class FunctionCatalogueTest {

    private static final FunctionCatalogue CATALOGUE = new FunctionCatalogue();

    static Stream<Overload> overloads() {
        return CATALOGUE.names().stream().flatMap(name -> CATALOGUE.named(name).stream());
    }

    @ParameterizedTest
    @MethodSource("overloads")
    void shouldHaveTheMethodWhenAnOverloadIsListed(Overload overload) throws NoSuchMethodException {
        Method method = JavaCalls.method(overload);

        assertThat(Modifier.isStatic(method.getModifiers())).isTrue();
        assertThat(Modifier.isPublic(method.getModifiers())).isTrue();
        assertThat(Modifier.isPublic(overload.owner().getModifiers())).isTrue();
        assertThat(method.getReturnType()).isEqualTo(JavaCalls.result(overload));
        assertThat(method.getAnnotatedReturnType().isAnnotationPresent(Nullable.class)).isEqualTo(overload.nullable());
    }

    @Test
    void shouldListEveryPublicMethodWhenItIsOfAnOwner() {
        Set<String> listed = new HashSet<>();
        overloads().forEach(overload -> listed.add(overload.owner().getSimpleName() + "." + overload.method()));

        Stream<String> written = overloads().map(Overload::owner)
            .distinct()
            .flatMap(owner -> Arrays.stream(owner.getDeclaredMethods()))
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName());

        assertThat(written).allMatch(listed::contains);
    }

    @Test
    void shouldListNoneTwiceWhenParametersAreTheSame() {
        List<String> calls = overloads().map(each -> each.name() + each.parameters()).toList();

        assertThat(calls).doesNotHaveDuplicates();
    }

    @Test
    void shouldListTheNarrowerNumberFirstWhenThereAreSeveral() {
        List<SqlType> first = CATALOGUE.named("ABS").stream().map(each -> each.parameters().getFirst()).toList();

        assertThat(first).containsExactly(SqlType.Scalar.BIGINT, SqlType.Scalar.DECIMAL, SqlType.Scalar.DOUBLE);
    }

    @Test
    void shouldFindNothingWhenTheNameIsUnknown() {
        assertThat(CATALOGUE.named("NOW")).isEmpty();
    }

    @Test
    void shouldKnowAnAliasWhenItIsListedBesideTheName() {
        List<Overload> alias = CATALOGUE.named("SUBSTR");

        assertThat(alias).hasSize(2)
            .allSatisfy(each -> assertThat(each.name()).isEqualTo("SUBSTR"))
            .allSatisfy(each -> assertThat(each.method()).isEqualTo("substring"));
    }

}
