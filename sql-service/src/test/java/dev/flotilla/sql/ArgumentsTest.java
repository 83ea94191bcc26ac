package dev.flotilla.sql;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ArgumentsTest {

    @Test
    void shouldBecomeSettingsWhenTheyAreOfTheCommandLine() {
        assertThat(read("--app", "trading.sql", "--port", "8091", "--kafka-brokers", "a:9092,b:9092")).containsExactly(
                "--flotilla.sql.apps[0]=trading.sql", "--server.port=8091",
                "--spring.kafka.bootstrap-servers=a:9092,b:9092");
    }

    @Test
    void shouldCountAppsWhenThereAreSeveral() {
        assertThat(read("--app=a.sql", "--port=1", "--app", "b.sql")).containsExactly("--flotilla.sql.apps[0]=a.sql",
                "--server.port=1", "--flotilla.sql.apps[1]=b.sql");
    }

    @Test
    void shouldLeaveEverythingElseWhenItIsSprings() {
        assertThat(read("--flotilla.sql.threads=2", "--debug", "--app")).containsExactly("--flotilla.sql.threads=2",
                "--debug", "--app");
    }

    private static String[] read(String... given) {
        return Arguments.inSpringsWay(given);
    }

}
