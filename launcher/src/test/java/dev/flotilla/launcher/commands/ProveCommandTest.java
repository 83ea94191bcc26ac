package dev.flotilla.launcher.commands;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProveCommandTest {

    private final StringWriter err = new StringWriter();

    @Test
    void shouldAskForBothWhenOnlyOneAddressIsGiven() {
        assertThat(execute("prove", "--storage", "http://storage:8082")).isEqualTo(1);
        assertThat(err.toString()).contains("--ingestion and --storage belong together");
    }

    @Test
    void shouldReadEveryAddressWhenSeveralAreGiven() {
        assertThat(execute("prove", "--ingestion", "http://a:1,http://b:1", "--ingestion", "c:1", "--storage",
                "http://d:1"))
            .isEqualTo(1);
        assertThat(err.toString()).contains("--ingestion is 'c:1'");
    }

    private int execute(String... arguments) {
        return Commands.commandLine().setErr(new PrintWriter(err)).execute(arguments);
    }

}
