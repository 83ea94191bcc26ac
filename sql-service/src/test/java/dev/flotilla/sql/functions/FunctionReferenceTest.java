package dev.flotilla.sql.functions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FunctionReferenceTest {

    private static final Path PAGE = Path.of("..", "docs", "sql.md");

    @Test
    void shouldBeInTheDocsWhenAFunctionIsListed() throws IOException {
        String page = Files.readString(PAGE);

        for (FunctionGroup group : new FunctionCatalogue().groups()) {
            assertThat(page).as("docs/sql.md under ## Functions").contains(table(group));
        }
    }

    @Test
    void shouldListNothingElseWhenTheDocsHaveATableOfFunctions() throws IOException {
        String page = Files.readString(PAGE);
        String functions = page.substring(page.indexOf("\n## Functions\n"));

        long rows = functions.lines().filter(line -> line.startsWith("| `")).count();

        assertThat(rows)
            .isEqualTo(new FunctionCatalogue().groups().stream().mapToInt(group -> group.functions().size()).sum());
    }

    private static String table(FunctionGroup group) {
        return group.functions()
            .stream()
            .map(FunctionReferenceTest::row)
            .collect(Collectors.joining("\n", "### " + group.title() + "\n\n| function | result | |\n|---|---|---|\n",
                    "\n"));
    }

    private static String row(ListedFunction function) {
        String also = function.aliases().stream().map(alias -> ", `" + alias + "`").collect(Collectors.joining());
        List<String> results = function.signatures()
            .stream()
            .map(each -> "`" + each.result() + "`")
            .distinct()
            .toList();
        return "| `" + function.name() + "(" + function.arguments() + ")`" + also + " | "
                + (results.size() == 1 ? results.getFirst() : "as its arguments") + " | " + function.summary() + " |";
    }

}
