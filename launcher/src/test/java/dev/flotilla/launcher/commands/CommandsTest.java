package dev.flotilla.launcher.commands;

import java.io.PrintWriter;
import java.io.StringWriter;

import dev.flotilla.launcher.members.Role;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CommandsTest {

    @Test
    void shouldUnderstandShortAndLongNamesWhenScaling() {
        assertThat(ScaleArgument.parse("processor-service=3")).isEqualTo(new ScaleArgument(Role.PROCESSOR, 3));
        assertThat(ScaleArgument.parse("storage=0")).isEqualTo(new ScaleArgument(Role.STORAGE, 0));
    }

    @Test
    void shouldNameWhatThereIsWhenTheServiceIsUnknown() {
        assertThatThrownBy(() -> ScaleArgument.parse("procesor-service=3"))
            .isInstanceOf(CommandLine.TypeConversionException.class)
            .hasMessageContaining("processor-service");
    }

    @Test
    void shouldListEveryCommandWhenAskedForHelp() {
        StringWriter out = new StringWriter();

        int exit = Commands.commandLine().setOut(new PrintWriter(out)).execute("--help");

        assertThat(exit).isZero();
        assertThat(out.toString()).contains("up", "status", "scale", "stop", "start", "kill", "pause", "resume", "logs",
                "sql", "load", "verify", "prove", "down");
    }

}
