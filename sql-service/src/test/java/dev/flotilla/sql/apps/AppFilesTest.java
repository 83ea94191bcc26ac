package dev.flotilla.sql.apps;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.flotilla.sql.planning.Application;
import dev.flotilla.sql.planning.SqlCompiler;
import dev.flotilla.sql.planning.Surroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AppFilesTest {

    @TempDir
    private Path directory;

    @Test
    void shouldTakeAllFilesOfADirectoryWhenThatIsGiven() throws IOException {
        write("b.sql", "@application b\nCREATE STREAM x AS SELECT y FROM z;");
        write("a.sql", "@application a\nCREATE STREAM x AS SELECT y FROM z;");
        write("notes.txt", "nothing of SQL");

        assertThat(read(directory)).extracting(Application::name).containsExactly("a", "b");
    }

    @Test
    void shouldShowTheErrorsOfAllFilesWhenSeveralAreWrong() throws IOException {
        write("a.sql", "CREATE STREAM x AS SELECT FROM z;");
        write("b.sql", "CREATE STREAM x AS SELECT UPER(y) FROM z;");

        assertThatThrownBy(() -> read(directory)).isInstanceOf(InvalidAppsException.class)
            .hasMessageContaining("a.sql:1:27")
            .hasMessageContaining("b.sql:1:27");
    }

    @Test
    void shouldNameTheWholePathWhenThereIsNoSuchFile() {
        Path missing = directory.resolve("missing.sql");

        assertThatThrownBy(() -> read(missing)).isInstanceOf(InvalidAppsException.class)
            .hasMessage("there is no file " + missing);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }

    private static List<Application> read(Path path) {
        return new AppFiles(source -> SqlCompiler.compile(source, Surroundings.NONE)).read(List.of(path));
    }

}
